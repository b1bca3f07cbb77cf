import { jsPDF } from 'jspdf';
import { binary } from '../../../../src/pdf/ink/pdf-writer.ts';
import type { Maker } from '../task.ts';

/** The same words one below the other, untagged. */
export const make: Maker = async ({ texts, fonts }) => {
  const { regular } = await fonts();
  const doc = new jsPDF({ unit: 'pt', format: 'a4', putOnlyUsedFonts: true, compress: true });
  doc.addFileToVFS('regular.ttf', binary(regular));
  doc.addFont('regular.ttf', 'regular', 'normal', 'normal', 'Identity-H');
  doc.setFont('regular').setFontSize(11);
  let y = 60;
  for (const text of texts) {
    const lines: unknown = doc.splitTextToSize(text, 480);
    for (const line of Array.isArray(lines) ? lines : []) {
      if (y > 780) {
        doc.addPage();
        y = 60;
      }
      doc.text(String(line), 57, y);
      y += 14.5;
    }
  }
  return new Uint8Array(doc.output('arraybuffer'));
};
