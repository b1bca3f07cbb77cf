import { offersDecision } from '../consent/may-sign.ts';
import { progress } from '../consent/progress.ts';
import type { StaffNotes } from '../consent/review.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Agenda } from './blocks.ts';
import type { SheetSource } from './source.ts';
import { doneBy } from './staff-words.ts';

/** The decision as it stands: a withdrawal before all that was signed. */
export function decisionOf(source: SheetSource): Agenda['decision'] {
  const { review, catalog, t } = source;
  const { total, answered, clear, notSure: unsure, ratherNot, open } = progress(review, catalog);
  return {
    heading: t('sheet.decision'),
    words: standingWords(source),
    since: sinceWords(source),
    counts:
      total === 0
        ? t(review.staff.plan?.technique ? 'sheet.counts.notSaid' : 'sheet.counts.none')
        : t('sheet.counts', { total, answered, clear, unsure, ratherNot, open }),
    signed: beforeWords(source) ?? signedWords(source),
  };
}

/** What stands now, in one sentence. */
export const standingWords = (source: SheetSource): string =>
  source.review.staff.withdrawn ? source.t('sheet.withdrawn') : decisionWords(source);

/** What was recorded of the decision after it was signed. */
export function sinceWords(source: SheetSource): readonly string[] {
  const { review, t } = source;
  const { withdrawn, confirmed } = review.staff;
  if (withdrawn) return [t('sheet.withdrawn.told', { how: howTold(withdrawn), done: doneBy(withdrawn, source) })];
  return confirmed && review.phase.is === 'signed' ? [confirmedWords(confirmed, source)] : [];
}

/** What a withdrawal took back; null where nothing was signed that it could. */
export function beforeWords(source: SheetSource): string | null {
  const { review, t, language } = source;
  const { withdrawn, confirmed } = review.staff;
  if (!withdrawn || review.phase.is !== 'signed') return null;
  return [
    t('sheet.decision.before', { words: decisionWords(source) }),
    signedWords(source),
    ...(confirmed ? [t('sheet.confirmed.briefly', { when: formatInstant(language, confirmed.at) })] : []),
  ].join(' ');
}

/** A choice in a message: it cannot have a hyphen in its name. */
export const howTold = ({ how }: NonNullable<StaffNotes['withdrawn']>): string =>
  ({ 'in-person': 'person', phone: 'phone', 'in-writing': 'writing' })[how];

/** "No further questions" only where it was stated. */
function confirmedWords(confirmed: NonNullable<StaffNotes['confirmed']>, source: SheetSource): string {
  const { t } = source;
  const changed = confirmed.changed.trim();
  const { name } = confirmed;
  return [
    t('sheet.confirmed', { name, done: doneBy(confirmed, source) }),
    changed ? t('sheet.confirmed.changed', { changed }) : t('sheet.confirmed.nothing'),
    ...(confirmed.noFurtherQuestions ? [t('sheet.confirmed.noFurther')] : []),
  ].join(' ');
}

function signedWords({ review, t, language }: SheetSource): string {
  const last = review.signatures.at(-1);
  if (!last) return t('sheet.notSigned');
  const when = formatInstant(language, last.at);
  if (review.phase.is !== 'signed') return t('sheet.notSignedSince', { when });
  return review.decider?.who === 'representative'
    ? t('sheet.signedFor', { when, name: last.name })
    : t('sheet.signed', { when });
}

/** In the sheet's words; a decision that was not signed, or was opened again, is not called one. */
function decisionWords({ review, catalog, t }: SheetSource): string {
  if (review.phase.is === 'signed') return t(`sheet.decision.${review.phase.signature.decision}`);
  if (review.signatures.length > 0) return t('sheet.decision.reopened');
  const offered = offersDecision({ review, catalog, on: review.startedAt });
  return t(offered ? 'sheet.decision.none' : 'sheet.decision.notOffered');
}
