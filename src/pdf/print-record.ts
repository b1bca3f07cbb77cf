import { fingerprint, type Digest } from '../record/fingerprint.ts';
import { writeRecord } from '../record/make-record.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { headOf } from '../record/seal-record.ts';
import { describePart } from '../sheet/describe.ts';
import type { SheetSource } from '../sheet/source.ts';
import type { Fonts } from './pages/font-file.ts';
import { joined } from './seal/bytes.ts';
import { writeMadeWith, type MadeWith } from './made-with.ts';
import { makeSheetPdf, type SheetOrder, type SheetPdf } from './make-sheet.ts';

export type RecordOrder = {
  readonly record: ReviewRecord;
  /** The sheets of its earlier versions, the earliest first, each as it was made without any inside. */
  readonly earlier?: readonly Uint8Array[] | undefined;
  /** The record's own. */
  readonly catalog: SheetSource['catalog'];
  readonly t: SheetSource['t'];
  /** The name of the device whose seal the sheet speaks of. */
  readonly device: string | null;
  readonly made: MadeWith;
  readonly fonts: Fonts;
  readonly digest: Digest;
};

/**
 * A record's sheet, or a part of it, as a PDF with a place for the seal that it gets. The same order gives the same bytes. The page
 * to take home says nothing of the review: it carries no record, and no seal.
 */
export async function printRecord(order: RecordOrder): Promise<SheetPdf> {
  return makeSheetPdf(await sheetOrderOf(order));
}

/** What is drawn, and what goes into the file with it. */
export async function sheetOrderOf(order: RecordOrder): Promise<SheetOrder> {
  const { record, earlier = [], catalog, t, device, made, fonts, digest } = order;
  const { part, paper, layout, clinic, seal: under } = made;
  const { language } = catalog;
  const letters = fingerprint(await headOf(record, digest));
  const seal = device !== null && under ? { device, under } : null;
  const source = { record, catalog, t, language, clinic, fingerprint: letters, seal };
  const text = writeRecord(record);
  const isOfReview = part !== 'take-home';
  const inside = isOfReview ? earlier : [];
  return {
    sheet: describePart(source, part),
    record: isOfReview ? text : null,
    earlier: inside,
    paper,
    layout,
    fonts,
    date: eventsOf(record).at(-1)?.at ?? '',
    fileId: hex((await digest(joined([new TextEncoder().encode(text), ...inside]))).subarray(0, 16)),
    madeWith: writeMadeWith(made),
    seal: isOfReview && seal?.under === 'file' ? { device: seal.device, words: t('sheet.seal', seal) } : null,
  };
}

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
