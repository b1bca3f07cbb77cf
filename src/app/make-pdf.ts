import { describe } from '../sheet/describe.ts';
import type { Sheet } from '../sheet/blocks.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { Translate } from '../i18n/translate.ts';
import { fingerprint } from '../record/fingerprint.ts';
import { writeRecord } from '../record/make-record.ts';
import regularUrl from '../pdf/fonts/NotoSans-Regular.ttf?url';
import boldUrl from '../pdf/fonts/NotoSans-Bold.ttf?url';
import type { Paper, SheetFault } from '../patient/session.ts';
import type { OpenReview } from './open-review.ts';
import { recordOf } from './review-file.ts';

export type Words = { readonly t: Translate; readonly language: string; readonly clinic: Clinic | null };

type Made = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly fault: SheetFault };

const digest = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The sheet as data, as it stands now. */
export async function sheetOf(open: OpenReview, words: Words): Promise<Sheet> {
  const record = recordOf(open);
  return describe({
    ...words,
    record,
    catalog: open.loaded.catalog,
    plan: {},
    fingerprint: await fingerprint(record, digest),
  });
}

/** The sheet as a PDF that carries its record. */
export async function makePdf(open: OpenReview, words: Words, paper: Paper): Promise<Made> {
  const [{ makeSheetPdf }, regular, bold] = await Promise.all([
    import('../pdf/make-sheet.ts'),
    font(regularUrl),
    font(boldUrl),
  ]);
  const record = recordOf(open);
  const text = writeRecord(record);
  const made = makeSheetPdf({
    sheet: await sheetOf(open, words),
    record: text,
    paper,
    fonts: { regular, bold },
    date: record.events.at(-1)?.at ?? '',
    fileId: await fileId(text),
  });
  if (!made.ok) return { ok: false, fault: { is: 'characters-missing', characters: made.characters } };
  return { ok: true, file: new File([made.bytes], 'beforehand-sheet.pdf', { type: 'application/pdf' }) };
}

const font = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

async function fileId(text: string): Promise<string> {
  const hash = await digest(new TextEncoder().encode(text));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
