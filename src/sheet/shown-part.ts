import { techniqueOf, wasShown } from '../consent/review.ts';
import { countedRisks, risksOf } from '../consent/standing.ts';
import { questionsAbout } from '../consent/questions.ts';
import type { Subject } from '../consent/terms.ts';
import { applicableAlternatives, applicableBenefits, risksOfCategory, type PlacedRisk } from '../risks/applies.ts';
import type { Figure } from '../risks/catalog.ts';
import { CATEGORIES } from '../risks/order.ts';
import type { Category } from '../risks/structure.ts';
import type { Block } from './blocks.ts';
import { figureWords } from './figure-words.ts';
import { ownRisksBlocks } from './own-risks.ts';
import type { SheetSource } from './source.ts';
import { talkOf, talkSentences } from './talk.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Row = readonly string[];

/** What was shown, with the figure as it was shown, and what was said of it. */
export function shownPart(source: SheetSource): readonly Block[] {
  const { review, catalog, t } = source;
  const technique = techniqueOf(review);
  const heading: Block = { kind: 'heading', level: 2, text: t('sheet.shown') };
  if (technique === null) {
    const why = t(review.staff.plan?.technique ? 'sheet.shown.notSaid' : 'sheet.shown.noTechnique');
    return [heading, { kind: 'paragraph', text: why }, ...ownRisksBlocks(source)];
  }
  return [
    heading,
    { kind: 'paragraph', text: t('sheet.shown.how') },
    { kind: 'heading', level: 3, text: t('sheet.benefits') },
    table(
      source,
      'sheet.benefits',
      applicableBenefits(catalog, technique).map((benefit) => benefitRow(benefit, source)),
    ),
    { kind: 'heading', level: 3, text: t('sheet.alternatives') },
    alternativesTable(source, technique),
    ...ownRisksBlocks(source),
    ...CATEGORIES.flatMap((category) => categoryBlocks(source, category)),
    ...healthBlocks(source),
    ...mattersBlocks(source),
  ];
}

function table(
  { t }: SheetSource,
  caption: 'sheet.benefits' | 'sheet.risks.caption',
  rows: readonly Row[],
  values = {},
): Table {
  return {
    kind: 'table',
    caption: t(caption, values),
    columns: [
      { head: t(caption === 'sheet.benefits' ? 'sheet.column.benefit' : 'sheet.column.risk'), share: 0.28 },
      { head: t('sheet.column.figure'), share: 0.46 },
      { head: t('sheet.column.said'), share: 0.26 },
    ],
    rows,
  };
}

function benefitRow(
  { id, title, figure }: { readonly id: string; readonly title: string; readonly figure: Figure },
  source: SheetSource,
): Row {
  const subject = { kind: 'benefit', id } as const;
  return [title, figureLine(figure, source), shownAndAsked(subject, source).join(' ')];
}

function alternativesTable(source: SheetSource, technique: string): Table {
  const { catalog, t } = source;
  const rows = applicableAlternatives(catalog, technique).map(({ id, title, text }) => [
    title,
    text,
    shownAndAsked({ kind: 'alternative', id }, source).join(' '),
  ]);
  const columns = [
    { head: t('sheet.column.choice'), share: 0.28 },
    { head: t('sheet.column.what'), share: 0.46 },
    { head: t('sheet.column.said'), share: 0.26 },
  ];
  return { kind: 'table', caption: t('sheet.alternatives'), columns, rows };
}

function categoryBlocks(source: SheetSource, category: Category): readonly Block[] {
  const { review, catalog, t } = source;
  const counted = new Set(countedRisks(review, catalog).map(({ risk }) => risk.id));
  const risks = risksOfCategory(risksOf(review, catalog), category);
  if (risks.length === 0) return [];
  const rows = risks.map((placed) => riskRow(placed, counted.has(placed.risk.id), source));
  const name = t(`category.${category}`);
  return [{ kind: 'heading', level: 3, text: name }, table(source, 'sheet.risks.caption', rows, { category: name })];
}

function riskRow({ risk, figure }: PlacedRisk, counts: boolean, source: SheetSource): Row {
  const { review, t } = source;
  const answer = review.answers[risk.id];
  const subject = { kind: 'risk', id: risk.id } as const;
  const said = [
    answer
      ? t('sheet.said', { answer: t(`answer.${answer}`) })
      : t(counts ? 'sheet.notAnswered' : 'sheet.doesNotCount'),
    ...(risk.id in review.mattering ? [t('sheet.saidMatters')] : []),
    ...shownAndAsked(subject, source),
    ...talkSentences(talkOf({ kind: 'risk', id: risk.id }, risk.title, source), t),
  ];
  return [risk.title, figureLine(figure, source), said.join(' ')];
}

/** Whether it was shown, which an answer to a risk says already, and the numbers of the questions about it. */
function shownAndAsked(subject: Subject, { review, t }: SheetSource): readonly string[] {
  const numbers = questionsAbout(review, subject).map((question) => review.questions.indexOf(question) + 1);
  return [
    ...(wasShown(review, subject) ? (subject.kind === 'risk' ? [] : [t('sheet.wasShown')]) : [t('sheet.notShown')]),
    ...numbers.map((number) => t('sheet.question', { number })),
  ];
}

const figureLine = (figure: Figure, { t, language }: SheetSource) => figureWords(figure, t, language).join(' ');

function healthBlocks({ review, catalog, t }: SheetSource): readonly Block[] {
  // What is for the team's ears alone is counted, never named.
  const inPrivate = catalog.factors.filter(({ id }) => review.health[id] === 'in-private').length;
  const rows = catalog.factors.flatMap(({ id, askPatient }) => {
    const answer = review.health[id];
    if (answer === 'in-private') return [];
    return [[askPatient, answer ? t(`health.${answer}`) : t('sheet.notAnswered')]];
  });
  const columns = [
    { head: t('sheet.column.asked'), share: 0.7 },
    { head: t('sheet.column.answer'), share: 0.3 },
  ];
  return [
    { kind: 'heading', level: 3, text: t('sheet.healthAnswers') },
    { kind: 'table', caption: t('sheet.healthAnswers'), columns, rows },
    ...(inPrivate > 0 ? [{ kind: 'paragraph', text: t('sheet.told.inPrivate', { count: inPrivate }) } as const] : []),
  ];
}

function mattersBlocks({ review, t }: SheetSource): readonly Block[] {
  const fields = (['hopes', 'worries', 'avoid', 'not-without-asking'] as const).map((field) => ({
    label: t(`matters.${field}.short`),
    value: review.matters[field] ?? t('sheet.notStated'),
  }));
  return [
    { kind: 'heading', level: 3, text: t('sheet.mattersToYou') },
    { kind: 'fields', fields },
  ];
}
