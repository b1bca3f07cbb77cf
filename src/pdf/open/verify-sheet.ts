import { fromBase64 } from '../../record/base64.ts';
import { checkReview, MAX_RECORD_BYTES, parseRecord, type RecordFault } from '../../record/read-record.ts';
import type { ReviewRecord } from '../../record/record.ts';
import type { OutsideChange, Verdict } from '../../record/verdict.ts';
import { verifyRecord, type Proofs, type RecordChange } from '../../record/verify-record.ts';
import { same, type Bytes } from '../seal/bytes.ts';
import { findRecords } from './find-records.ts';
import { openSheet } from './open.ts';
import { binary } from '../ink/pdf-writer.ts';
import { verifySeal, type SealVerdict } from '../seal/verify-seal.ts';

/**
 * What can be said of any file: a sheet, a saved review, or something else. Never throws, runs nothing of it, and looks at no
 * more of it than a record of ours can be.
 */
export async function verifyFile(bytes: Bytes, proofs: Proofs): Promise<Verdict> {
  if (bytes.length > MAX_RECORD_BYTES) return { is: 'unreadable', reason: 'too-large' };
  const file = binary(bytes);
  if (!file.startsWith('%PDF-')) return verdictOnText(new TextDecoder().decode(bytes), { is: 'whole' }, proofs);
  const opened = await openSheet(bytes);
  if (opened.ok)
    return verdictOnText(opened.record, { is: 'sheet', seal: await verifySeal(bytes, file, proofs) }, proofs);
  const [record, ...others] = await findRecords(bytes, file);
  if (record === undefined)
    return opened.reason === 'damaged' ? { is: 'unreadable', reason: 'damaged' } : { is: 'not-ours' };
  if (others.length > 0) return changed({ is: 'several-records' }, null);
  return verdictOnText(record, { is: 'rewritten' }, proofs);
}

/** What stands around the record: nothing, the sheet that it was drawn into, or what another program made of that. */
type Around =
  | { readonly is: 'whole' }
  | { readonly is: 'sheet'; readonly seal: SealVerdict }
  | { readonly is: 'rewritten' };

async function verdictOnText(text: string, around: Around, proofs: Proofs): Promise<Verdict> {
  const parsed = parseRecord(text);
  if (!parsed.ok) return verdictOnFault(parsed.reason);
  const { record } = parsed;
  const inside = await verifyRecord(record, proofs);
  if (inside.is === 'changed') return changed(inside.what, record);
  const read = checkReview(record);
  if (!read.ok) return verdictOnFault(read.reason);
  const certificate = inside.is === 'unchanged' ? fromBase64(inside.seals.at(-1)?.certificate ?? '') : null;
  if (inside.is === 'not-sealed' || !certificate) return { is: 'not-sealed', record };
  const sealed = { record, certificate, open: inside.open };
  if (around.is === 'whole') return { is: 'unchanged', pages: 'none', ...sealed };
  const page = around.is === 'sheet' ? around.seal : { is: 'changed' as const };
  if (page.is === 'none') return { is: 'page-altered', page: 'not-sealed', pages: 'not-compared', ...sealed };
  if (page.is === 'changed') return { is: 'page-altered', page: 'changed', ...sealed };
  // Anybody can draw other pages around a record and seal them with a key of their own.
  return same(page.certificate, certificate)
    ? { is: 'unchanged', pages: 'not-compared', ...sealed }
    : changed({ is: 'other-device' }, record);
}

function verdictOnFault(reason: RecordFault): Verdict {
  switch (reason) {
    case 'foreign':
    case 'not-json':
    case 'pdf':
      return { is: 'not-ours' };
    case 'too-large':
    case 'newer':
    case 'damaged':
      return { is: 'unreadable', reason };
  }
}

const changed = (what: RecordChange | OutsideChange, record: ReviewRecord | null): Verdict => ({
  is: 'changed',
  what,
  record,
});
