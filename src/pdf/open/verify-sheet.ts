import { fromBase64 } from '../../record/base64.ts';
import { checkReview, MAX_RECORD_BYTES, parseRecord, type RecordFault } from '../../record/read-record.ts';
import type { ReviewRecord } from '../../record/record.ts';
import type { FileVerdict, OutsideChange, Verdict } from '../../record/verdict.ts';
import { verdictWithEarlier } from '../../record/verdict-with-earlier.ts';
import { verifyRecord, type Proofs, type RecordChange } from '../../record/verify-record.ts';
import { same, type Bytes } from '../seal/bytes.ts';
import { findRecords } from './find-records.ts';
import { openSheet, type OpenedSheet } from './open.ts';
import { ownText } from './own-text.ts';
import { binary } from '../ink/pdf-writer.ts';
import { verifySeal, type SealVerdict } from '../seal/verify-seal.ts';

/**
 * What can be said of any file: a sheet, a saved review, or something else. Never throws, runs nothing of it, and looks at no
 * more of it than a record of ours can be.
 */
export async function verifyFile(bytes: Bytes, proofs: Proofs): Promise<FileVerdict> {
  if (bytes.length > MAX_RECORD_BYTES) return alone({ is: 'unreadable', reason: 'too-large' });
  const file = binary(bytes);
  if (!file.startsWith('%PDF-')) return alone(await verdictOnText(new TextDecoder().decode(bytes), WHOLE, proofs));
  const opened = await openSheet(bytes);
  if (!opened.ok) return alone(await verdictOnRewritten(bytes, file, { reason: opened.reason, proofs }));
  const seal = await verifySeal(bytes, ownText(file), proofs);
  const verdict = await verdictOnText(opened.record, { is: 'sheet', seal }, proofs);
  const earlier: Verdict[] = [];
  // None of these carries any: what does is no sheet that opens.
  for (const sheet of opened.earlier) earlier.push(await verdictOnEarlier(sheet, proofs));
  return verdictWithEarlier(verdict, earlier);
}

const alone = (verdict: Verdict): FileVerdict => ({ ...verdict, earlier: [] });

async function verdictOnEarlier(sheet: Bytes | null, proofs: Proofs): Promise<Verdict> {
  if (sheet === null) return { is: 'unreadable', reason: 'damaged' };
  const { earlier: _none, ...verdict } = await verifyFile(sheet, proofs);
  return verdict;
}

type Refused = { readonly reason: Extract<OpenedSheet, { ok: false }>['reason']; readonly proofs: Proofs };

/** Of a PDF that does not open as a sheet of ours: whether another program made it of one. */
async function verdictOnRewritten(bytes: Bytes, file: string, { reason, proofs }: Refused): Promise<Verdict> {
  if (reason === 'nested') return changed({ is: 'nested-sheets' }, null);
  const [record, ...others] = await findRecords(bytes, file);
  if (record === undefined)
    return reason === 'damaged' || isCutOff(file) ? { is: 'unreadable', reason: 'damaged' } : { is: 'not-ours' };
  if (others.length > 0) return changed({ is: 'several-records' }, null);
  return verdictOnText(record, { is: 'rewritten' }, proofs);
}

/** What a PDF ends with, give or take what a mail program put behind it. */
const isCutOff = (file: string): boolean => !file.slice(-1024).includes('%%EOF');

/** What stands around the record: nothing, the sheet that it was drawn into, or what another program made of that. */
type Around =
  | { readonly is: 'whole' }
  | { readonly is: 'sheet'; readonly seal: SealVerdict }
  | { readonly is: 'rewritten' };

const WHOLE = { is: 'whole' } as const;

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
