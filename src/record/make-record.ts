import type { ReviewEvent } from '../consent/events.ts';
import type { Drafts } from '../consent/vault.ts';
import type { Approval } from '../risks/approval.ts';
import type { Seal } from '../consent/seal.ts';
import type { Structure } from '../risks/structure.ts';
import type { CatalogText } from '../risks/text.ts';
import { canonical } from './canonical.ts';
import { RECORD_FORMAT, RECORD_VERSION, ReviewRecord } from './record.ts';
import { segmentsOf } from './segments.ts';

export type RecordParts = {
  readonly structure: Structure;
  readonly text: CatalogText;
  readonly structureHash: string;
  readonly textHash: string;
  readonly approval?: Approval | null;
  /** At least the event that started the review. */
  readonly events: readonly ReviewEvent[];
  /** Those under the log's beginning. */
  readonly seals?: readonly Seal[];
  /** Only in a file that moves a review to another device. */
  readonly unfinished?: { readonly drafts: Drafts; readonly place: string };
};

/**
 * A review as a record that can leave the device.
 * @throws if the parts are no review: no events, or some that do not fit their schema.
 */
export function makeRecord({
  structure,
  text,
  structureHash,
  textHash,
  approval,
  events,
  seals = [],
  unfinished,
}: RecordParts): ReviewRecord {
  if (events.length === 0) throw new Error('a record without events');
  const catalog = { structureHash, textHash, structure, text, ...(approval && { approval }) };
  const segments = segmentsOf(events, seals);
  const record = { format: RECORD_FORMAT, schemaVersion: RECORD_VERSION, catalog, segments, unfinished };
  return ReviewRecord.parse(JSON.parse(canonical(record)));
}

/** The record as a file's text: canonical JSON (RFC 8785), so that the same record is the same bytes. */
export const writeRecord = (record: ReviewRecord): string => canonical(record);
