import { jsPDF } from 'jspdf';
import { archive, CREATOR } from './archive.ts';
import { attach, type Attachment } from './attach.ts';
import { drawItem, FONTS } from './draw-item.ts';
import type { Fonts } from '../pages/font-file.ts';
import { pdfDate } from './pdf-date.ts';
import { binary, setPdfVersion, writerOf } from './pdf-writer.ts';
import type { Page } from '../pages/placed.ts';
import { reserveSeal, type SealField } from './seal-field.ts';
import { structureOf, type Stretch } from './structure.ts';
import { writeStructure } from './write-structure.ts';

export type Ink = {
  readonly fonts: Fonts;
  readonly meta: {
    readonly title: string;
    readonly language: string;
    /** A moment with its offset: `2026-11-23T09:12:05+01:00`. */
    readonly date: string;
    /** 32 hexadecimal digits. */
    readonly fileId: string;
    readonly keywords?: string | undefined;
  };
  readonly attachments: readonly Attachment[];
  /** Where a seal is to be put into the document afterwards, with `sealPdf`. */
  readonly seal?: SealField | null | undefined;
};

/**
 * Draws pages that are laid out to the last point. The same input gives the same bytes.
 * @throws if the date is none, or the file id has another form.
 */
export function draw(pages: readonly Page[], { fonts, meta, attachments, seal = null }: Ink): Uint8Array<ArrayBuffer> {
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
  doc.setFileId(meta.fileId).setCreationDate(pdfDate(meta.date)).setProperties({ title: meta.title, creator: CREATOR });
  addFont(doc, FONTS.regular, fonts.regular);
  addFont(doc, FONTS.bold, fonts.bold);
  const structure = structureOf(pages, seal?.words ?? null);
  const field = seal ? reserveSeal(doc, seal, { date: meta.date, structParent: pages.length }) : () => 0;
  writeStructure(doc, structure, { pages, seal: field });
  archive(doc, meta);
  attach(doc, attachments, meta);
  doc.setDrawColor(0).setLineCap('round').setLineJoin('round');
  const [onFirst = [], ...onRest] = structure.stretches;
  drawStretches(doc, onFirst);
  for (const [i, { width, height }] of rest.entries()) {
    doc.addPage([width, height]);
    drawStretches(doc, onRest[i] ?? []);
  }
  return new Uint8Array(doc.output('arraybuffer'));
}

function addFont(doc: jsPDF, name: string, bytes: Uint8Array): void {
  doc.addFileToVFS(`${name}.ttf`, binary(bytes));
  doc.addFont(`${name}.ttf`, name, 'normal', 'normal', 'Identity-H');
}

function drawStretches(doc: jsPDF, stretches: readonly Stretch[]): void {
  const { out } = writerOf(doc);
  for (const stretch of stretches) {
    out(beginningOf(stretch));
    for (const item of stretch.items) drawItem(doc, item);
    out('EMC');
  }
}

/** @see ISO 14289-1 §7.8: what stands at the head of each page is a pagination artifact. */
function beginningOf(stretch: Stretch): string {
  switch (stretch.is) {
    case 'artifact':
      return '/Artifact BMC';
    case 'running-head':
      return '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
    case 'tagged':
      return `/${stretch.tag} <</MCID ${stretch.mark}>> BDC`;
  }
}
