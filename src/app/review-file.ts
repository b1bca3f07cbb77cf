import type { KeptSheet } from '../consent/kept-sheets.ts';
import { replay } from '../consent/reduce.ts';
import { makeRecord, writeRecord } from '../record/make-record.ts';
import { MAX_RECORD_BYTES, readRecord } from '../record/read-record.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { sealLog } from '../record/seal-record.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { OpenFault } from '../patient/OpenFile.tsx';
import { catalogOf } from './catalog-of-review.ts';
import type { LoadedCatalog } from './catalogs.ts';
import { digest, deviceFor, type Device } from './device.ts';
import type { OpenReview } from './open-review.ts';
import { sheetsInFile } from './kept-sheets.ts';
import { offerFile } from './offer-file.ts';

type Recorded = Pick<OpenReview, 'store' | 'loaded'>;

/** The review as it can leave the device, without what is still being typed. */
export function recordOf({ store, loaded }: Recorded): ReviewRecord {
  const { events, seals } = store.getState();
  return makeRecord({ ...partsOf(loaded), events, seals });
}

/** The same under this device's seal, which is kept: the review leaves the device the same each time. Unsealed where it has no key. */
export async function sealedRecordOf({ store, loaded }: Recorded, device: Device | null): Promise<ReviewRecord> {
  const record = recordOf({ store, loaded });
  if (!device) return record;
  const { events } = store.getState();
  const seals = await sealLog(record, device, digest);
  store.getState().keepSeals(seals, events);
  return makeRecord({ ...partsOf(loaded), events, seals });
}

/** Saves all of a review to a file, texts being typed and place included. Works when storage does not. */
export async function saveReviewFile({ store, loaded }: Recorded): Promise<void> {
  const { drafts, place } = store.getState();
  const record = await sealedRecordOf({ store, loaded }, await deviceFor(store.getState().review));
  const text = writeRecord({ ...record, unfinished: { drafts, place } });
  offerFile(new File([text], 'beforehand.review.json', { type: 'application/json' }));
}

export type ReadFile =
  | { readonly ok: true; readonly record: ReviewRecord; readonly sheets: readonly KeptSheet[] }
  | { readonly ok: false; readonly fault: OpenFault };

/** Reads a file that somebody chose, a saved review or a sheet. It is refused by name, or taken whole. */
export async function readReviewFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_RECORD_BYTES) return { ok: false, fault: 'too-large' };
  const text = await recordTextIn(file);
  if (!text.ok) return text;
  const read = readRecord(text.record);
  if (!read.ok) return { ok: false, fault: read.reason };
  const loaded = await catalogOf(read.record.catalog);
  if (!loaded) return { ok: false, fault: 'other-catalog' };
  // A file can name our content and carry another.
  const replayed = replay(eventsOf(read.record), loaded.catalog);
  if (!replayed.ok) return { ok: false, fault: 'damaged' };
  if (replayed.review?.fictional) return { ok: false, fault: 'fictional' };
  const { proofsFrom } = await import('./sealing.ts');
  const verdict = await verifyRecord(read.record, proofsFrom(crypto.subtle));
  if (verdict.is === 'changed') return { ok: false, fault: 'changed' };
  return { ok: true, record: read.record, sheets: await sheetsInFile(text.bytes) };
}

type RecordText =
  | { readonly ok: true; readonly record: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly fault: OpenFault };

const PDF = new TextEncoder().encode('%PDF-');

/** The record in a file: the file itself, or what a sheet carries inside it. */
async function recordTextIn(file: File): Promise<RecordText> {
  // A file can be gone, or closed to us, by the time it is read.
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  if (PDF.some((byte, i) => byte !== bytes[i])) return { ok: true, record: new TextDecoder().decode(bytes), bytes };
  const { openSheet } = await import('./sealing.ts');
  const opened = await openSheet(bytes);
  if (opened.ok) return { ...opened, bytes };
  return { ok: false, fault: opened.reason === 'damaged' || opened.reason === 'too-large' ? opened.reason : 'pdf' };
}

function partsOf({ structure, text, approval, reference }: LoadedCatalog) {
  const { structureHash, textHash } = reference;
  return { structure, text, structureHash, textHash, approval };
}
