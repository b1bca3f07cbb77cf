import type { Review } from '../consent/review.ts';
import { statusOf, type ContentStatus } from '../risks/approval-status.ts';
import { eventsOf, type ReviewRecord } from './record.ts';

/**
 * What the content was when the review was made: at the signature where it is signed, else on the day of the last event.
 * Nothing of today goes into it, so a sheet that is printed again says what it said.
 */
export function statusOfRecord(record: ReviewRecord, { phase }: Review): ContentStatus {
  const signature = phase.is === 'signed' ? phase.signature : null;
  const approval = signature ? signature.approval : (record.catalog.approval ?? null);
  const at = signature?.at ?? eventsOf(record).at(-1)?.at ?? '';
  return statusOf(approval, record.catalog, at.slice(0, 10));
}
