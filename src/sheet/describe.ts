import { replay } from '../consent/reduce.ts';
import { techniqueOf } from '../consent/review.ts';
import { directionOf, formatDate } from '../i18n/format.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { statusOfRecord } from '../record/status-of-record.ts';
import { agendaOf } from './agenda.ts';
import type { Print, Sheet } from './blocks.ts';
import { changesPart } from './changes-part.ts';
import { madePart } from './made-part.ts';
import { shownPart } from './shown-part.ts';
import { signaturesPart } from './signatures-part.ts';
import type { SheetSource } from './source.ts';
import { statusWords } from './status-words.ts';
import { takeHomePart } from './take-home-part.ts';
import type { SheetPart } from './wish.ts';

type Order = Omit<SheetSource, 'review' | 'events'> & { readonly record: ReviewRecord };

/**
 * The whole sheet as plain data, the same for paper and for the screen.
 * @param order.record a record that was read or made by `src/record`: its events replay.
 * @param order.fingerprint of that record, in groups of four.
 * The content's status is the record's: as it was at the signature, whatever it is today.
 * @throws if the record's events do not replay, which `readRecord` rules out.
 */
export function describe(order: Order): Sheet {
  const { t } = order;
  const source = sourceOf(order);
  return {
    ...frameOf(source),
    title: t('sheet.title'),
    agenda: agendaOf(source),
    blocks: [
      ...signaturesPart(source),
      ...changesPart(source),
      ...shownPart(source),
      { kind: 'page-break' },
      ...takeHomePart(source, plannedOrTold(source), 2),
      ...madePart(source, order.record),
    ],
  };
}

/** The sheet or a part of it. @throws as `describe` does. */
export function describePart(order: Order, part: SheetPart): Print {
  switch (part) {
    case 'whole':
      return describe(order);
    case 'agenda':
      return { ...describe(order), blocks: [] };
    case 'take-home':
      return takeHomeAlone(order);
  }
}

/** What to look out for is the same, whoever knows the technique. */
const plannedOrTold = ({ review }: SheetSource): string | null =>
  techniqueOf(review) ?? review.staff.plan?.technique ?? null;

function takeHomeAlone(order: Order): Print {
  const source = sourceOf(order);
  return {
    ...frameOf(source),
    title: order.t('sheet.takeHome'),
    agenda: null,
    blocks: takeHomePart(source, plannedOrTold(source), 1),
  };
}

function sourceOf({ record, ...order }: Order): SheetSource {
  const { catalog } = order;
  const events = eventsOf(record);
  const replayed = replay(events, catalog);
  if (!replayed.ok || !replayed.review) throw new Error('a record whose events do not replay');
  const { review } = replayed;
  return { ...order, review, events, catalog: { ...catalog, status: statusOfRecord(record, review) } };
}

/** What has to be known of every page before it is read; null where there is nothing. */
function noticeOf({ review, catalog: { status }, t, language }: SheetSource): string | null {
  const draft = status.state === 'draft' ? statusWords(status, t, language) : null;
  const notices = [review.fictional ? t('sheet.fictional') : null, draft].filter((words) => words !== null);
  return notices.length === 0 ? null : notices.join('. ');
}

/** What stands on every page. */
function frameOf(source: SheetSource) {
  const { t, language } = source;
  return {
    language,
    direction: directionOf(language),
    notice: noticeOf(source),
    running: runningHead(source),
    pageLabel: t('sheet.page', { page: '{page}', pages: '{pages}' }),
  };
}

/** Two identifiers on every page, so that no page can be taken for another patient's. */
function runningHead({ review: { identity }, t, language }: SheetSource): string {
  if (!identity) return t('sheet.running.noName');
  const { name, birthDate, hospitalNumber: number } = identity;
  if (birthDate && number) return t('sheet.running.both', { name, born: formatDate(language, birthDate), number });
  if (birthDate) return t('sheet.running.born', { name, born: formatDate(language, birthDate) });
  return number ? t('sheet.running.number', { name, number }) : t('sheet.running.nameOnly', { name });
}
