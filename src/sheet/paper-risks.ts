import { RiskAnswer } from '../consent/terms.ts';
import { categoriesOf, checksAfter, placedRisks, risksOfCategory, type PlacedRisk } from '../risks/applies.ts';
import type { Risk } from '../risks/catalog.ts';
import type { Category } from '../risks/structure.ts';
import type { PaperBlock } from './blocks.ts';
import { paperFigure } from './paper-figure.ts';
import type { PaperSource } from './paper-source.ts';
import { named, toAsk } from './paper-treatment.ts';

/** Every risk of the technique, with its figure and its boxes; after each kind the questions whether it was explained clearly. */
export function paperRisks(source: PaperSource): readonly PaperBlock[] {
  const placed = placedRisks(source.catalog, source.technique, {});
  return categoriesOf(placed).flatMap((category) => [
    { kind: 'heading', level: 2, text: source.t(`category.${category}`) } as const,
    ...risksOfCategory(placed, category).flatMap((one) => riskBlocks(one, source)),
    ...checkBlocks(category, source),
  ]);
}

function riskBlocks({ risk, figure }: PlacedRisk, source: PaperSource): readonly PaperBlock[] {
  const { t } = source;
  return [
    { kind: 'heading', level: 3, text: risk.title },
    { kind: 'paragraph', text: risk.summary },
    ...paperFigure(figure, source),
    ...bearing(risk, source),
    { kind: 'paragraph', text: `${risk.whatCouldHappen} ${risk.whatItIs}` },
    ...named(t('risk.team'), risk.howTeamLowersIt),
    ...named(t('risk.you'), risk.whatYouCanDo),
    ...named(t('risk.lookOut'), risk.lookOutFor),
    {
      kind: 'paragraph',
      text: t('risk.serious', { severity: caseOf(risk.severity), permanence: caseOf(risk.permanence) }),
    },
    {
      kind: 'boxes',
      legend: t('answer.legend'),
      hint: t('answer.hint'),
      options: [...RiskAnswer.options.map((answer) => t(`answer.${answer}`)), t('matters.toggle')],
    },
    toAsk(t),
  ];
}

// A message's cases are names, and a name has no hyphen.
const caseOf = (code: string) => code.replaceAll('-', '_');

/** What of somebody's health bears on a risk, for the patient to see whether it is theirs. */
function bearing({ modifiers }: Risk, { catalog, t }: PaperSource): readonly PaperBlock[] {
  return modifiers.flatMap(({ factorId, note }) => {
    const factor = catalog.factors.find(({ id }) => id === factorId);
    return factor ? [{ kind: 'paragraph', text: t('paper.bears', { factor: factor.title, note }) } as const] : [];
  });
}

function checkBlocks(category: Category, { catalog, technique, t }: PaperSource): readonly PaperBlock[] {
  const checks = checksAfter(catalog, technique, category);
  if (checks.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: t('paper.checks') },
    { kind: 'paragraph', text: t('check.why') },
    ...checks.map(({ question, options }): PaperBlock => ({
      kind: 'boxes',
      legend: question,
      options: options.map(({ text }) => text),
    })),
  ];
}
