import pdfMake from 'pdfmake/build/pdfmake.js';
import type { Maker } from '../task.ts';

/** The same words one below the other, untagged. */
export const make: Maker = async ({ texts, fonts }) => {
  const { regular } = await fonts();
  pdfMake.addVirtualFileSystem({ 'regular.ttf': base64(regular) });
  pdfMake.addFonts({ Regular: { normal: 'regular.ttf' } });
  const defaultStyle = { font: 'Regular', fontSize: 11 };
  const buffer = await pdfMake.createPdf({ content: [...texts], defaultStyle }).getBuffer();
  return Uint8Array.from(buffer);
};

function base64(bytes: Uint8Array): string {
  const slices = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    bytes.subarray(8192 * i, 8192 * (i + 1)),
  );
  return btoa(slices.map((slice) => String.fromCodePoint(...slice)).join(''));
}
