import { replay } from '../consent/reduce.ts';
import { directionOf, formatDate } from '../i18n/format.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { statusOfRecord } from '../record/status-of-record.ts';
import { agendaOf } from './agenda.ts';
import type { Sheet } from './blocks.ts';
import { shownPart } from './shown-part.ts';
import { signaturesPart } from './signatures-part.ts';
import type { SheetSource } from './source.ts';
import { statusWords } from './status-words.ts';
import { takeHomePart } from './take-home-part.ts';

/**
 * The whole sheet as plain data, the same for paper and for the screen.
 * @param source.record a record that was read or made by `src/record`: its events replay.
 * @param source.fingerprint of that record, in groups of four.
 * The content's status is the record's: as it was at the signature, whatever it is today.
 * @throws if the record's events do not replay, which `readRecord` rules out.
 */
export function describe(source: Omit<SheetSource, 'review'> & { readonly record: ReviewRecord }): Sheet {
  const { record, catalog, t, language } = source;
  const replayed = replay(eventsOf(record), catalog);
  if (!replayed.ok || !replayed.review) throw new Error('a record whose events do not replay');
  const { review } = replayed;
  const status = statusOfRecord(record, review);
  const whole: SheetSource = { ...source, review, catalog: { ...catalog, status } };
  return {
    title: t('sheet.title'),
    language,
    direction: directionOf(language),
    notice: status.state === 'draft' ? statusWords(status, t, language) : null,
    running: runningHead(whole),
    pageLabel: t('sheet.page', { page: '{page}', pages: '{pages}' }),
    agenda: agendaOf(whole),
    blocks: [...signaturesPart(whole), ...shownPart(whole), ...takeHomePart(whole, record)],
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
