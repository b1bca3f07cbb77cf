import { jsPDF } from 'jspdf';
import { attach, type Attachment } from './attach.ts';
import { drawItem, FONTS } from './draw-item.ts';
import type { Fonts } from './font-file.ts';
import { binary, setPdfVersion } from './pdf-writer.ts';
import type { Page } from './placed.ts';

export type Ink = {
  readonly fonts: Fonts;
  readonly meta: {
    readonly title: string;
    readonly language: string;
    /** A moment with its offset: `2026-11-23T09:12:05+01:00`. */
    readonly date: string;
    /** 32 hexadecimal digits. */
    readonly fileId: string;
  };
  readonly attachment: Attachment;
};

/**
 * Draws pages that are laid out to the last point. The same input gives the same bytes.
 * @throws if the date is none, or the file id has another form.
 */
export function draw(pages: readonly Page[], { fonts, meta, attachment }: Ink): Uint8Array<ArrayBuffer> {
  const [first, ...rest] = pages;
  if (!first) throw new Error('a sheet without pages');
  if (!/^[\da-f]{32}$/iu.test(meta.fileId)) throw new Error('a file id has 32 hexadecimal digits');
  // One hundredth of a point is far below what a printer resolves.
  const doc = new jsPDF({
    unit: 'pt',
    format: [first.width, first.height],
    putOnlyUsedFonts: true,
    compress: true,
    floatPrecision: 2,
  });
  setPdfVersion(doc, '1.7');
  doc.setFileId(meta.fileId).setCreationDate(pdfDate(meta.date)).setProperties({ title: meta.title });
  addFont(doc, FONTS.regular, fonts.regular);
  addFont(doc, FONTS.bold, fonts.bold);
  attach(doc, attachment, meta);
  doc.setDrawColor(0).setLineCap('round').setLineJoin('round');
  for (const item of first.items) drawItem(doc, item);
  for (const { width, height, items } of rest) {
    doc.addPage([width, height]);
    for (const item of items) drawItem(doc, item);
  }
  return new Uint8Array(doc.output('arraybuffer'));
}

function addFont(doc: jsPDF, name: string, bytes: Uint8Array): void {
  doc.addFileToVFS(`${name}.ttf`, binary(bytes));
  doc.addFont(`${name}.ttf`, name, 'normal', 'normal', 'Identity-H');
}

/** In UTC, as text: jsPDF would write a Date in the zone of whoever runs it. It knows the years 1970 to 2037. */
function pdfDate(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new Error(`not a moment: ${instant}`);
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1970), 2037);
  const digits = moment.toISOString().slice(-20, -5).replaceAll(/\D/gu, '');
  return `D:${year}${digits}+00'00'`;
}
