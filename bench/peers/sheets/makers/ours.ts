import { printRecord } from '../../../../src/pdf/print-record.ts';
import { sealPdf } from '../../../../src/pdf/seal/seal.ts';
import type { Maker } from '../task.ts';

/** The sheet itself: tagged, an archive, with its record inside, sealed. */
export const make: Maker = async ({ record, catalog, t, device, digest, fonts }) => {
  const made = { part: 'whole', paper: 'a4', layout: 'standard', edition: '', clinic: {}, seal: 'file' } as const;
  const order = { record, catalog, t, device: 'Beforehand device 7F3A', made, fonts: await fonts(), digest };
  const printed = await printRecord(order);
  if (!printed.ok) throw new Error(printed.characters.join(' '));
  return sealPdf(printed.bytes, device, digest);
};
