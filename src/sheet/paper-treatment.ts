import { applicableAlternatives, applicableBenefits } from '../risks/applies.ts';
import type { Alternative, Benefit } from '../risks/catalog.ts';
import type { PaperBlock } from './blocks.ts';
import { paperFigure } from './paper-figure.ts';
import type { PaperSource } from './paper-source.ts';

/** What happens, what it may do, and what else there is. */
export function paperTreatment(source: PaperSource): readonly PaperBlock[] {
  const { catalog, technique, t } = source;
  return [
    ...whatHappens(source),
    { kind: 'heading', level: 2, text: t('sheet.benefits') },
    ...applicableBenefits(catalog, technique).flatMap((benefit) => benefitBlocks(benefit, source)),
    { kind: 'heading', level: 2, text: t('sheet.alternatives') },
    ...applicableAlternatives(catalog, technique).flatMap((alternative) => alternativeBlocks(alternative, source)),
  ];
}

function whatHappens({ catalog, technique: id, t }: PaperSource): readonly PaperBlock[] {
  const technique = catalog.techniques.find((one) => one.id === id);
  if (!technique) return [];
  const { fullName, summary, incision, stay, reversible, usedFor, anaesthetic } = technique;
  return [
    { kind: 'heading', level: 2, text: fullName },
    { kind: 'paragraph', text: summary },
    {
      kind: 'boxes',
      legend: t('paper.isIt'),
      options: [t('technique.told'), t('technique.thinkSo'), t('paper.isNot')],
    },
    { kind: 'heading', level: 3, text: t('whatHappens.steps') },
    { kind: 'list', ordered: true, items: technique.whatHappens },
    { kind: 'heading', level: 3, text: t('whatHappens.anaesthetic') },
    { kind: 'paragraph', text: anaesthetic },
    { kind: 'heading', level: 3, text: t('whatHappens.after') },
    { kind: 'paragraph', text: `${incision} ${stay} ${reversible}` },
    { kind: 'heading', level: 3, text: t('whatHappens.usedFor') },
    { kind: 'paragraph', text: `${usedFor} ${catalog.procedure.notFor}` },
    toAsk(t),
  ];
}

const benefitBlocks = ({ title, text, figure }: Benefit, source: PaperSource): readonly PaperBlock[] => [
  { kind: 'heading', level: 3, text: title },
  { kind: 'paragraph', text },
  ...paperFigure(figure, source),
  toAsk(source.t),
];

const alternativeBlocks = ({ title, text, pros, cons }: Alternative, { t }: PaperSource): readonly PaperBlock[] => [
  { kind: 'heading', level: 3, text: title },
  { kind: 'paragraph', text },
  ...named(t('alternatives.for'), pros),
  ...named(t('alternatives.against'), cons),
  toAsk(t),
];

/** A short list under the words that name it. */
export const named = (name: string, items: readonly string[]): readonly PaperBlock[] =>
  items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: name, strong: true },
        { kind: 'list', ordered: false, items },
      ];

/** A line for a question about what stands above it. */
export const toAsk = (t: PaperSource['t']): PaperBlock => ({ kind: 'writing', label: t('paper.question'), lines: 1 });
