import { makeSheetPdf } from '../../../src/pdf/make-sheet.ts';
import { madeSheet, order } from '../pdf/made-sheet.ts';
import { savedAgain } from '../pdf/open-again.ts';

export type Change = readonly [from: string | RegExp, to: string | ((found: string) => string)];

/** A PDF with other words in it. Where there are fewer than before, blanks follow them, so that everything else stays in its place. */
export function changed(pdf: Uint8Array, changes: readonly Change[]): Buffer {
  const before = Buffer.from(pdf).toString('latin1');
  const after = changes.reduce((text, [from, to]) => {
    if (!isIn(text, from)) throw new Error(`not in the sheet: ${String(from)}`);
    return text.replace(from, (found) => (typeof to === 'string' ? to : to(found)).padEnd(found.length));
  }, before);
  const bytes = Buffer.from(after, 'latin1');
  return after.length === before.length ? bytes : savedAgain(bytes, ['--stream-data=preserve', '--decode-level=none']);
}

const isIn = (text: string, words: string | RegExp) =>
  typeof words === 'string' ? text.includes(words) : text.search(words) !== -1;

/** The example of ISO 32000-1 §7.4.4.2, packed by LZW. */
const PACKED = Buffer.from('800b6050220c0c8501', 'hex').toString('latin1');

/** The objects of a link and a form field, each with its element. */
const annotations = (document: string) => `
900 0 obj << /Type /Annot /Subtype /Link /F 4 /Rect [ 10 10 20 20 ] /Contents (The clinic) /StructParent 90 >> endobj
901 0 obj << /Type /Annot /Subtype /Widget /FT /Tx /T (words) /TU (Your words) /F 4 /Rect [ 30 10 60 20. ]
  /AP << /N 904 0 R >> /StructParent 91 >> endobj
902 0 obj << /S /Link /P ${document} R /K << /Type /OBJR /Obj 900 0 R >> >> endobj
903 0 obj << /S /Form /P ${document} R /K << /Type /OBJR /Obj 901 0 R >> >> endobj
904 0 obj << /Type /XObject /Subtype /Form /BBox [ 0 0 30 10 ] /Length 9 >> stream
${PACKED}
endstream endobj
905 0 obj << /Fields [ 901 0 R ] /SigFlags 3 >> endobj
`;

/** A sheet that can be read as text, with all that a PDF of ours may hold one day: a link and a form field. */
export function readableSheet(): Buffer {
  const sheet = savedAgain(madeSheet(), ['--stream-data=uncompress', '--object-streams=disable']);
  const document = /(?<number>\d+ 0) obj\n.*\/S \/Document/.exec(sheet.toString('latin1'))?.groups?.['number'] ?? '';
  return changed(sheet, [
    [/(?<=\/K \[ )(?=.*\/S \/Document)/, '902 0 R 903 0 R '],
    [/(?=\/StructParents 0 )/, '/Annots [ 900 0 R 901 0 R ] /Tabs /S '],
    [/(?<=\/Nums \[.*)(?= \] >>)/, ' 90 902 0 R 91 903 0 R'],
    ['/Lang', '/AcroForm 905 0 R /Lang'],
    [/(?=xref\n0 )/, annotations(document)],
  ]);
}

/** A sheet with earlier ones inside, which stay packed: what can be read in it is its own. */
export function carryingSheet(earlier: readonly Uint8Array[] = [madeSheet(), madeSheet({ paper: 'letter' })]): Buffer {
  const pdf = makeSheetPdf({ ...order, earlier });
  if (!pdf.ok) throw new Error(pdf.reason);
  return savedAgain(pdf.bytes, ['--stream-data=preserve', '--object-streams=disable']);
}

const SIGNATURE = `
920 0 obj << /FT /Sig /T (seal) /V 921 0 R >> endobj
921 0 obj << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261123081205Z)
  /ByteRange [ 0 1111111111 1111111111 1111111111 ] /Contents <${'00'.repeat(2000)}> >> endobj
`;

/** The same with room for a signature. */
export const withRoomToSign = (sheet: Uint8Array): Buffer =>
  changed(sheet, [
    [/(?<=\/Fields \[ )/, '920 0 R '],
    [/(?=xref\n0 )/, SIGNATURE],
  ]);
