import type { ReviewEvent } from '../consent/events.ts';
import type { Seal } from '../consent/seal.ts';
import type { ReviewRecord, RecordOfVersion1, Segment } from './record.ts';
import { RECORD_VERSION } from './record.ts';

/** A log as segments: each seal under as many events as it has hashes, the rest under none. */
export function segmentsOf(events: readonly ReviewEvent[], seals: readonly Seal[]): readonly Segment[] {
  const ends = seals.map((_, i) => seals.slice(0, i + 1).reduce((sum, { hashes }) => sum + hashes.length, 0));
  const sealed = seals.map((seal, i) => ({ events: events.slice(ends[i - 1] ?? 0, ends[i]), seal }));
  const rest = events.slice(ends.at(-1) ?? 0);
  return rest.length === 0 ? sealed : [...sealed, { events: rest, seal: null }];
}

/** The seals that stand under the log's beginning, up to the first stretch that has none. */
export function sealsOf(segments: readonly Segment[]): readonly Seal[] {
  const open = segments.findIndex(({ seal }) => seal === null);
  return segments.slice(0, open === -1 ? segments.length : open).flatMap(({ seal }) => seal ?? []);
}

/** A record as it would be written today. */
export const migrated = ({ events, ...frame }: RecordOfVersion1): ReviewRecord => ({
  ...frame,
  schemaVersion: RECORD_VERSION,
  segments: segmentsOf(events, []),
});
