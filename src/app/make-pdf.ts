import { describe } from '../sheet/describe.ts';
import type { Sheet } from '../sheet/blocks.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { Translate } from '../i18n/translate.ts';
import { fingerprint } from '../record/fingerprint.ts';
import { writeRecord } from '../record/make-record.ts';
import type { makeSheetPdf } from '../pdf/make-sheet.ts';
import regularUrl from '../pdf/fonts/NotoSans-Regular.ttf?url';
import boldUrl from '../pdf/fonts/NotoSans-Bold.ttf?url';
import type { Paper, SheetFault } from '../patient/session.ts';
import type { ReviewRecord } from '../record/record.ts';
import type { OpenReview } from './open-review.ts';
import { recordOf } from './review-file.ts';

export type Words = { readonly t: Translate; readonly language: string; readonly clinic: Clinic | null };

type Made = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly fault: SheetFault };

const digest = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The sheet as data, as it stands now. */
export const sheetOf = (open: OpenReview, words: Words): Promise<Sheet> => sheetOfRecord(recordOf(open), open, words);

const sheetOfRecord = async (record: ReviewRecord, { loaded }: OpenReview, words: Words): Promise<Sheet> =>
  describe({ ...words, record, catalog: loaded.catalog, plan: {}, fingerprint: await fingerprint(record, digest) });

type Tools = {
  readonly makeSheetPdf: typeof makeSheetPdf;
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
};

let tools: Promise<Tools> | null = null;

/** Fetches what makes a PDF, once. What did not come is asked for again the next time. */
export function fetchPdfTools(): Promise<Tools> {
  tools ??= Promise.all([import('../pdf/make-sheet.ts'), font(regularUrl), font(boldUrl)]).then(
    ([{ makeSheetPdf }, regular, bold]) => ({ makeSheetPdf, fonts: { regular, bold } }),
  );
  tools.catch(() => {
    tools = null;
  });
  return tools;
}

/** The sheet as a PDF that carries its record. */
export async function makePdf(open: OpenReview, words: Words, paper: Paper): Promise<Made> {
  const { makeSheetPdf, fonts } = await fetchPdfTools();
  const record = recordOf(open);
  const text = writeRecord(record);
  const made = makeSheetPdf({
    sheet: await sheetOfRecord(record, open, words),
    record: text,
    paper,
    fonts,
    date: record.events.at(-1)?.at ?? '',
    fileId: await fileId(text),
  });
  if (!made.ok) return { ok: false, fault: { is: 'characters-missing', characters: made.characters } };
  return { ok: true, file: new File([made.bytes], 'beforehand-sheet.pdf', { type: 'application/pdf' }) };
}

async function font(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`a font did not come: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function fileId(text: string): Promise<string> {
  const hash = await digest(new TextEncoder().encode(text));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
