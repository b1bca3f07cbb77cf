import type { ReviewEvent } from '../consent/events.ts';
import { replay } from '../consent/reduce.ts';
import { makeRecord, writeRecord } from '../record/make-record.ts';
import { MAX_RECORD_BYTES, readRecord } from '../record/read-record.ts';
import type { ReviewRecord } from '../record/record.ts';
import type { OpenFault } from '../patient/OpenFile.tsx';
import type { LoadedCatalog } from './catalogs.ts';
import type { OpenReview } from './open-review.ts';
import { offerFile } from './offer-file.ts';

/** The review as it can leave the device, without what is still being typed. */
export function recordOf({ store, loaded }: Pick<OpenReview, 'store' | 'loaded'>): ReviewRecord {
  return makeRecord(partsOf(loaded, store.getState().events));
}

/** Saves all of a review to a file, texts being typed and place included. Works when storage does not. */
export function saveReviewFile({ store, loaded }: OpenReview): void {
  const { events, drafts, place } = store.getState();
  const text = writeRecord(makeRecord({ ...partsOf(loaded, events), unfinished: { drafts, place } }));
  offerFile(new File([text], 'beforehand.review.json', { type: 'application/json' }));
}

export type ReadFile =
  | { readonly ok: true; readonly record: ReviewRecord }
  | { readonly ok: false; readonly fault: OpenFault };

/** Reads a file that somebody chose. It is refused by name, or taken whole. */
export async function readReviewFile(file: File, loaded: LoadedCatalog): Promise<ReadFile> {
  if (file.size > MAX_RECORD_BYTES) return { ok: false, fault: 'too-large' };
  // A file can be gone, or closed to us, by the time it is read.
  const read = readRecord(await file.text().catch(() => ''));
  if (!read.ok) return { ok: false, fault: read.reason };
  const { structureHash, textHash } = read.record.catalog;
  const { reference } = loaded;
  if (structureHash !== reference.structureHash || textHash !== reference.textHash)
    return { ok: false, fault: 'other-catalog' };
  // A file can name our content and carry another.
  if (!replay(read.record.events, loaded.catalog).ok) return { ok: false, fault: 'damaged' };
  return { ok: true, record: read.record };
}

function partsOf({ structure, text, approval, reference }: LoadedCatalog, events: readonly ReviewEvent[]) {
  const { structureHash, textHash } = reference;
  return { structure, text, structureHash, textHash, approval, events };
}
