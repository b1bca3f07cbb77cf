import type { Signer } from '../../../src/pdf/seal/certificate.ts';
import { makeSheetPdf, type SheetOrder } from '../../../src/pdf/make-sheet.ts';
import { sealPdf } from '../../../src/pdf/seal/seal.ts';
import { checkPdf, type Expected } from '../../../tools/check-pdf/check.ts';
import { digest } from './device.ts';
import { fonts } from './fonts.ts';
import { sampleSheet } from './sample-sheet.ts';

export const DEVICE = 'Beforehand device 7F3A';
const seal = { device: DEVICE, words: 'Seal: unchanged since this device sealed it' };

export const order: SheetOrder = {
  sheet: sampleSheet(),
  record: '{"format":"beforehand-review"}',
  paper: 'a4',
  layout: 'standard',
  fonts,
  date: '2026-11-23T09:12:05.123+01:00',
  fileId: '0123456789ABCDEF0123456789ABCDEF',
};

/** The sample as a PDF; what differs is given. It throws where anything stands against it as an archive or for a reader for the blind. */
export const madeSheet = (differs: Partial<SheetOrder> = {}): Uint8Array<ArrayBuffer> =>
  sound(drawnSheet(differs), { signed: false, attached: differs.record !== null });

/** The same, sealed. */
export const sealedBy = async (device: Signer, differs: Partial<SheetOrder> = {}): Promise<Uint8Array<ArrayBuffer>> =>
  sound(await sealPdf(drawnSheet({ ...differs, seal }), device, digest));

function drawnSheet(differs: Partial<SheetOrder>): Uint8Array<ArrayBuffer> {
  const pdf = makeSheetPdf({ ...order, ...differs });
  if (!pdf.ok) throw new Error(`missing: ${pdf.characters.join(' ')}`);
  return pdf.bytes;
}

/** A PDF of which nothing is to be said; throws with what is. */
export function sound(pdf: Uint8Array<ArrayBuffer>, expected: Expected = {}): Uint8Array<ArrayBuffer> {
  const faults = checkPdf(pdf, expected).map(({ rule, detail }) => `${rule}: ${detail}`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return pdf;
}
