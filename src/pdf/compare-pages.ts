import { same, type Bytes } from './seal/bytes.ts';
import { printRecord, type RecordOrder } from './print-record.ts';
import { withoutSeal } from './ink/seal-field.ts';

/**
 * Makes a sheet's pages again from the record inside it, and looks whether they are those of the file: whoever has a key of their
 * own can seal other pages around a record. @param order.made of this very edition; of another one nothing can be said.
 */
export async function hasItsPages(pdf: Bytes, order: RecordOrder): Promise<boolean> {
  const made = await printRecord(order);
  return made.ok && same(withoutSeal(pdf), made.bytes);
}
