import { directionOf } from '../i18n/format.ts';
import { applicableBenefits, placedRisks } from '../risks/applies.ts';
import type { PaperBlock, Print } from './blocks.ts';
import { paperAbout } from './paper-about.ts';
import { paperDecision } from './paper-decision.ts';
import { paperRisks } from './paper-risks.ts';
import type { PaperSource } from './paper-source.ts';
import { paperTreatment } from './paper-treatment.ts';
import { statusWords } from './status-words.ts';
import { takeHomePart } from './take-home-part.ts';

/**
 * A review to go through with a pen, for whoever prefers paper: what the screens show of a technique, with boxes to tick and lines
 * to write on. Nobody's answers are known, so a figure stands as it is for everybody, and what bears on it beside it.
 * @param source.technique an id of the catalog; an unknown one has no risks.
 */
export function describePaperReview(source: PaperSource): Print {
  const { catalog, technique, t, language } = source;
  const { status } = catalog;
  return {
    title: t('paper.title', { procedure: catalog.procedure.title }),
    language,
    direction: directionOf(language),
    notice: status.state === 'draft' ? statusWords(status, t, language) : null,
    running: t('paper.running'),
    pageLabel: t('sheet.page', { page: '{page}', pages: '{pages}' }),
    agenda: null,
    blocks: [
      { kind: 'heading', level: 1, text: t('paper.title', { procedure: catalog.procedure.title }) },
      { kind: 'paragraph', text: t('paper.how') },
      { kind: 'paragraph', text: t('sheet.notConsent'), strong: true },
      ...paperAbout(source),
      ...paperTreatment(source),
      ...paperRisks(source),
      ...paperDecision(source),
      { kind: 'page-break' },
      ...takeHomePart(source, technique, 2),
      ...paperSources(source),
      { kind: 'heading', level: 3, text: t('sheet.made') },
      { kind: 'paragraph', text: madeOf(source) },
    ],
  };
}

/** Where the figures come from. */
function paperSources({ catalog, technique, t }: PaperSource): readonly PaperBlock[] {
  const figures = [
    ...applicableBenefits(catalog, technique).map(({ figure }) => figure),
    ...placedRisks(catalog, technique, {}).map(({ figure }) => figure),
  ];
  const cited = new Set(figures.flatMap((figure) => (figure.kind === 'not-checked' ? [] : figure.sourceIds)));
  const items = catalog.sources.filter(({ id }) => cited.has(id)).map(({ citation }) => citation);
  return [
    { kind: 'heading', level: 2, text: t('figure.sources') },
    { kind: 'list', ordered: true, items },
  ];
}

const madeOf = ({ catalog, t, language }: PaperSource) =>
  `${t('sheet.made.version', { title: catalog.procedure.title, version: catalog.version, language: catalog.language })}. ${statusWords(catalog.status, t, language)}.`;
