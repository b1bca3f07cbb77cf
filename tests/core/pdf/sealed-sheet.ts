import { makeSheetPdf, type SheetOrder } from '../../../src/pdf/make-sheet.ts';
import { sealPdf } from '../../../src/pdf/seal.ts';
import type { Signer } from '../../../src/pdf/certificate.ts';
import { digest } from './device.ts';
import { fonts } from './fonts.ts';
import { sampleSheet } from './sample-sheet.ts';

export const DEVICE = 'Beforehand device 7F3A';
const field = { device: DEVICE, words: 'Seal: unchanged since this device sealed it' };

const order: SheetOrder = {
  sheet: sampleSheet(),
  record: '{"format":"beforehand-review"}',
  paper: 'a4',
  fonts,
  date: '2026-11-23T09:12:05.123+01:00',
  fileId: '0123456789ABCDEF0123456789ABCDEF',
};

/** A sheet with a place for a seal, or with none. */
export function drawnSheet(
  seal: typeof field | null = field,
  differs: Partial<SheetOrder> = {},
): Uint8Array<ArrayBuffer> {
  const made = makeSheetPdf({ ...order, ...differs, seal });
  if (!made.ok) throw new Error('the sample cannot be drawn');
  return made.bytes;
}

export const sealedBy = (device: Signer, differs: Partial<SheetOrder> = {}): Promise<Uint8Array<ArrayBuffer>> =>
  sealPdf(drawnSheet(field, differs), device, digest);
