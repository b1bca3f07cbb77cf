import { canonical } from './canonical.ts';
import { join } from './join.ts';
import { eventsOf, type ReviewRecord } from './record.ts';
import type { FileVerdict, Verdict } from './verdict.ts';

/**
 * What can be said of a sheet together with the earlier ones inside it. Whatever its own seals say, it is changed where one of these is,
 * or where one's log is not the beginning of the next one's, under the seals of devices that its own record knows.
 */
export function verdictWithEarlier(verdict: Verdict, earlier: readonly Verdict[]): FileVerdict {
  if (!('record' in verdict) || verdict.is === 'changed') return { ...verdict, earlier };
  const { record } = verdict;
  const next = (i: number): ReviewRecord => recordAsHandedOut(earlier[i + 1]) ?? record;
  const at = earlier.findIndex((one, i) => {
    const before = recordAsHandedOut(one);
    return !before || !isBeginning(before, next(i)) || !areKnown(before, record);
  });
  return at === -1
    ? { ...verdict, earlier }
    : { is: 'changed', what: { is: 'earlier-sheet', number: at + 1 }, record, earlier };
}

/** What an earlier sheet says; null where it is not as a device of ours hands one out, with its seal, with the record's alone, or with none. */
function recordAsHandedOut(verdict: Verdict | undefined): ReviewRecord | null {
  switch (verdict?.is) {
    case 'unchanged':
      return verdict.pages === 'none' ? null : verdict.record;
    case 'page-altered':
      return verdict.page === 'not-sealed' ? verdict.record : null;
    case 'not-sealed':
      return verdict.record;
    case 'changed':
    case 'not-ours':
    case 'unreadable':
    case undefined:
      return null;
  }
}

const isBeginning = (before: ReviewRecord, after: ReviewRecord): boolean =>
  join(eventsOf(before), eventsOf(after)) === 'second-is-longer' && frameOf(before) === frameOf(after);

const frameOf = ({ format, schemaVersion, catalog }: ReviewRecord) => canonical({ format, schemaVersion, catalog });

/** The same events can be sealed by anybody. A device may have sealed them anew, where its seals were lost: its certificate stays. */
function areKnown(before: ReviewRecord, record: ReviewRecord): boolean {
  const known = new Set(certificatesIn(record));
  return certificatesIn(before).every((certificate) => known.has(certificate));
}

const certificatesIn = ({ segments }: ReviewRecord) => segments.flatMap(({ seal }) => seal?.certificate ?? []);
