import { describe, describePart } from '../sheet/describe.ts';
import type { Sheet } from '../sheet/blocks.ts';
import type { Clinic } from '../risks/clinic.ts';
import type { Translate } from '../i18n/translate.ts';
import { fingerprint } from '../record/fingerprint.ts';
import { writeRecord } from '../record/make-record.ts';
import type { makeSheetPdf } from '../pdf/make-sheet.ts';
import type { sealPdf } from '../pdf/seal.ts';
import regularUrl from '../pdf/fonts/NotoSans-Regular.ttf?url';
import boldUrl from '../pdf/fonts/NotoSans-Bold.ttf?url';
import type { SheetFault } from '../patient/session.ts';
import type { SheetPart, SheetWish } from '../sheet/wish.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { headOf } from '../record/seal-record.ts';
import { digest, thisDevice, type Device } from './device.ts';
import type { OpenReview } from './open-review.ts';
import { recordOf, sealedRecordOf } from './review-file.ts';

export type Words = { readonly t: Translate; readonly language: string; readonly clinic: Clinic | null };

type Made = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly fault: SheetFault };

/** The sheet as data, as it stands now. */
export const sheetOf = async (open: OpenReview, words: Words): Promise<Sheet> =>
  describe(await orderOf(recordOf(open), await thisDevice(), open, words));

/** What a print of the record is described from. */
async function orderOf(record: ReviewRecord, device: Device | null, { loaded }: OpenReview, words: Words) {
  const under: 'file' | 'record' = words.clinic?.sealPdf === false ? 'record' : 'file';
  return {
    ...words,
    record,
    catalog: loaded.catalog,
    plan: {},
    fingerprint: fingerprint(await headOf(record, digest)),
    seal: device && { device: device.name, under },
  };
}

type Tools = {
  readonly makeSheetPdf: typeof makeSheetPdf;
  readonly sealPdf: typeof sealPdf;
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
};

let tools: Promise<Tools> | null = null;

/** Fetches what makes a PDF, once. What did not come is asked for again the next time. */
export function fetchPdfTools(): Promise<Tools> {
  tools ??= Promise.all([import('../pdf/make-sheet.ts'), import('./sealing.ts'), font(regularUrl), font(boldUrl)]).then(
    ([{ makeSheetPdf }, { sealPdf }, regular, bold]) => ({ makeSheetPdf, sealPdf, fonts: { regular, bold } }),
  );
  void thisDevice();
  tools.catch(() => {
    tools = null;
  });
  return tools;
}

/** The sheet, or a part of it, as a PDF that carries its record. The page to take home says nothing of the review: it carries none. */
export async function makePdf(open: OpenReview, words: Words, { part, paper, layout }: SheetWish): Promise<Made> {
  const [{ makeSheetPdf, sealPdf, fonts }, device] = await Promise.all([fetchPdfTools(), thisDevice()]);
  const record = await sealedRecordOf(open, device);
  const text = writeRecord(record);
  const order = await orderOf(record, device, open, words);
  const isOfReview = part !== 'take-home';
  const sealer = isOfReview && words.clinic?.sealPdf !== false ? device : null;
  const made = makeSheetPdf({
    sheet: describePart(order, part),
    record: isOfReview ? text : null,
    paper,
    layout,
    fonts,
    date: eventsOf(record).at(-1)?.at ?? '',
    fileId: await fileId(text),
    seal: sealer && { device: sealer.name, words: words.t('sheet.seal', { device: sealer.name }) },
  });
  if (!made.ok) return { ok: false, fault: { is: 'characters-missing', characters: made.characters } };
  const bytes = sealer ? await sealPdf(made.bytes, sealer, digest) : made.bytes;
  return { ok: true, file: new File([bytes], NAMES[part], { type: 'application/pdf' }) };
}

const NAMES: Readonly<Record<SheetPart, string>> = {
  whole: 'beforehand-sheet.pdf',
  agenda: 'beforehand-first-page.pdf',
  'take-home': 'beforehand-take-home.pdf',
};

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
