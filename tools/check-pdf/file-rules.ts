import { faultIf, type Fault } from './fault.ts';
import type { Pdf } from './pdf-objects.ts';

const BEGINNING = /^%PDF-(?:1\.[0-7]|2\.0)\r?\n%[\u0080-\u00FF]{4}/;
const END = /%%EOF(?:\r\n|\r|\n)?$/;

/** @see ISO 19005-3 §6.1 */
export function fileFaults({ bytes, trailer, list }: Pdf): readonly Fault[] {
  const beginning = bytes.toString('latin1', 0, 40);
  const end = bytes.toString('latin1', bytes.length - 8);
  return [
    ...faultIf(!BEGINNING.test(beginning), 'header', 'no %PDF-1.n line, then a comment of four bytes above 127'),
    ...faultIf(trailer['/Encrypt'] !== undefined, 'encryption', 'the document is encrypted'),
    ...faultIf(list(trailer['/ID']).length !== 2, 'id', 'the trailer has no pair of /ID'),
    ...faultIf(!END.test(end), 'eof', 'there is data after %%EOF'),
  ];
}
