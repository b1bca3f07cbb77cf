import { techniqueOf } from '../consent/review.ts';
import type { Plan } from '../consent/staff-facts.ts';
import type { Side } from '../consent/terms.ts';
import { formatDate } from '../i18n/format.ts';
import type { LabelledValue } from './blocks.ts';
import type { SheetSource } from './source.ts';

/** What the hospital planned, beside what the patient says of it. */
export function planOf(source: SheetSource): readonly LabelledValue[] {
  const { review, catalog, t, language } = source;
  const { plan } = review.staff;
  const stated = (words = '') => words.trim() || t('sheet.notStated');
  return [
    { label: t('sheet.plan.procedure'), value: catalog.procedure.title },
    { label: t('sheet.plan.technique'), value: techniqueWords(source) },
    { label: t('sheet.plan.side'), value: sideWords(source) },
    { label: t('sheet.plan.surgeon'), value: stated(plan?.surgeon) },
    { label: t('sheet.plan.date'), value: stated(plan?.date ? formatDate(language, plan.date) : '') },
    { label: t('sheet.plan.anaesthetic'), value: stated(plan?.anaesthetic) },
  ];
}

/** Where the patient says otherwise than the plan: a wrong side is found here, or nowhere. */
export function differencesFromPlan(source: SheetSource): readonly string[] {
  const { review, t } = source;
  const side = plannedSide(source);
  const technique = plannedTechnique(source);
  const own = techniqueTitle(techniqueOf(review), source);
  const differ = (planned: string, said: string) => t('sheet.told.differs', { planned, said });
  return [
    ...(side && review.side && review.side !== side ? [differ(sideName(side, t), sideName(review.side, t))] : []),
    ...(technique !== null && own !== null && own !== technique ? [differ(technique, own)] : []),
  ];
}

/** What is planned otherwise than it was, a line each; none where nothing was planned before. */
export function planDifferences(before: Plan | null, now: Plan | null, source: PlanSource): readonly string[] {
  if (!before || !now) return [];
  const [was, is] = [planLines(before, source), planLines(now, source)];
  return was.flatMap(({ label, value }, i) => {
    const after = is[i]?.value ?? '';
    return after === value ? [] : [source.t('sheet.plan.changed', { what: label, was: value, now: after })];
  });
}

type PlanSource = Pick<SheetSource, 'catalog' | 't' | 'language'>;

function planLines(plan: Plan, { catalog, t, language }: PlanSource) {
  const stated = (words: string) => words.trim() || t('sheet.notStated');
  const technique = catalog.techniques.find(({ id }) => id === plan.technique)?.title ?? '';
  const side = plan.side && plan.side !== 'not-sure' ? sideName(plan.side, t) : '';
  return [
    { label: t('sheet.plan.technique'), value: stated(technique) },
    { label: t('sheet.plan.side'), value: stated([side, plan.level.trim()].filter(Boolean).join(', ')) },
    { label: t('sheet.plan.surgeon'), value: stated(plan.surgeon) },
    { label: t('sheet.plan.date'), value: stated(plan.date ? formatDate(language, plan.date) : '') },
    { label: t('sheet.plan.anaesthetic'), value: stated(plan.anaesthetic) },
  ];
}

function techniqueWords(source: SheetSource): string {
  const { review, t } = source;
  const planned = plannedTechnique(source);
  const own = techniqueTitle(techniqueOf(review), source);
  const known = review.technique && KNOWN[review.technique.knownBy];
  if (planned !== null) {
    // That the patient says otherwise stands first among what they told us.
    const isSame = own === null || own === planned;
    return t('sheet.technique.planned', { technique: planned, known: isSame ? (known ?? 'unsaid') : 'unsaid' });
  }
  if (own === null) return t(review.technique ? 'sheet.technique.unknown' : 'sheet.notStated');
  return t(known === 'told' ? 'sheet.technique.told' : 'sheet.technique.thinks', { technique: own });
}

// A message's choice cannot have a hyphen in its name.
const KNOWN = { told: 'told', 'think-so': 'thinks', 'do-not-know': 'unknown' } as const;

function sideWords(source: SheetSource): string {
  const { review, t } = source;
  const planned = plannedSide(source);
  const level = review.staff.plan?.level.trim() ?? '';
  const said = review.side && t('sheet.side.said', { side: t(`side.${review.side}`) });
  if (planned === null) return [level, said].filter(Boolean).join(', ') || t('sheet.notStated');
  const place = [sideName(planned, t), level].filter(Boolean).join(', ');
  return t(review.side === planned ? 'sheet.side.both' : 'sheet.side.planned', { place });
}

/** "Not sure" plans nothing. */
function plannedSide({ review: { staff } }: SheetSource): Side | null {
  const side = staff.plan?.side ?? null;
  return side === 'not-sure' ? null : side;
}

const plannedTechnique = (source: SheetSource) => techniqueTitle(source.review.staff.plan?.technique ?? null, source);

const techniqueTitle = (technique: string | null, { catalog }: SheetSource): string | null =>
  catalog.techniques.find(({ id }) => id === technique)?.title ?? null;

const sideName = (side: Side, t: SheetSource['t']): string => t('sheet.side.name', { side });
