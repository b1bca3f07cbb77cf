import type { Review } from '../consent/review.ts';
import type { RiskAnswer } from '../consent/terms.ts';
import { joinList, type MessageId } from '../i18n/translate.ts';
import { planDifferences } from './plan-words.ts';
import type { SheetSource } from './source.ts';

/** What is said or planned otherwise than on the earlier sheet: names, not every tap. */
export function whatWasSaid(before: Review, source: SheetSource): readonly string[] {
  return [
    ...decisionChanged(before, source),
    ...planDifferences(before.staff.plan, source.review.staff.plan, source),
    ...answersChanged(before, source),
    ...listed('sheet.changes.matters', mattering(source.review, before, source), source),
    ...listed('sheet.changes.mattersNot', mattering(before, source.review, source), source),
    ...healthChanged(before, source),
    ...listed('sheet.changes.anew', saidAnew(before, source), source),
  ];
}

function decisionChanged(before: Review, { review, t }: SheetSource): readonly string[] {
  const was = before.signatures.at(-1)?.decision;
  const is = review.phase.is === 'signed' ? review.phase.signature.decision : undefined;
  if (was === undefined || is === undefined || was === is) return [];
  return [
    t('sheet.changes.decision', {
      was: t(`sheet.changes.decision.${was}`),
      is: t(`sheet.changes.decision.${is}`),
    }),
  ];
}

function answersChanged(before: Review, { review, catalog, t }: SheetSource): readonly string[] {
  const words = (answer: RiskAnswer | undefined) =>
    answer ? t('sheet.changes.said', { answer: t(`answer.${answer}`) }) : t('sheet.changes.unsaid');
  const changed = (title: string, was: RiskAnswer | undefined, is: RiskAnswer | undefined) =>
    was === is ? [] : [t('sheet.changes.answer', { title, is: words(is) })];
  const risks = [
    ...catalog.risks.flatMap(({ id, title }) => changed(title, before.answers[id], review.answers[id])),
    ...review.staff.ownRisks.flatMap(({ id, title }) => changed(title, before.ownAnswers[id], review.ownAnswers[id])),
  ];
  return risks.length === 0 ? [] : [t('sheet.changes.answers', { count: risks.length, list: risks.join('; ') })];
}

const mattering = (now: Review, then: Review, { catalog }: SheetSource): readonly string[] =>
  catalog.risks.flatMap(({ id, title }) => (id in now.mattering && !(id in then.mattering) ? [title] : []));

/** What is for the team's ears alone is counted, never named. */
function healthChanged(before: Review, source: SheetSource): readonly string[] {
  const { review, catalog, t } = source;
  const changed = catalog.factors.filter(({ id }) => review.health[id] !== before.health[id]);
  const named = changed.filter(({ id }) => review.health[id] !== 'in-private').map(({ title }) => title);
  const others = changed.length - named.length;
  return [
    ...listed('sheet.changes.health', named, source),
    ...(others === 0 ? [] : [t('sheet.changes.healthUnnamed', { count: others })]),
  ];
}

function saidAnew(before: Review, { review, t }: SheetSource): readonly string[] {
  const parts = [
    ['identity', 'sheet.changes.identity'],
    ['technique', 'sheet.plan.technique'],
    ['side', 'sheet.changes.side'],
    ['company', 'sheet.people.with'],
    ['needs', 'sheet.people.needs'],
    ['decider', 'sheet.people.decides'],
    ['matters', 'sheet.mattersToYou'],
    ['checks', 'sheet.changes.checks'],
  ] as const;
  return parts.flatMap(([part, label]) =>
    JSON.stringify(review[part]) === JSON.stringify(before[part]) ? [] : [t(label)],
  );
}

const listed = (message: MessageId, names: readonly string[], { t, language }: SheetSource): readonly string[] =>
  names.length === 0 ? [] : [t(message, { list: joinList(language, names) })];
