import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import type { Maker } from '../task.ts';

/** The same words one below the other, untagged; it breaks no lines, so that is done here. */
export const make: Maker = async ({ texts, fonts }) => {
  const { regular } = await fonts();
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(regular, { subset: true });
  let page = doc.addPage([595.28, 841.89]);
  let y = 780;
  for (const line of texts.flatMap((text) => linesOf(text, font))) {
    if (y < 60) {
      page = doc.addPage([595.28, 841.89]);
      y = 780;
    }
    page.drawText(line, { x: 57, y, size: 11, font });
    y -= 14.5;
  }
  return Uint8Array.from(await doc.save());
};

function linesOf(text: string, font: PDFFont): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, 11) > 480 && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
