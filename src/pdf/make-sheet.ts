import type { Print } from '../sheet/blocks.ts';
import type { PaperWish } from '../sheet/wish.ts';
import { missingOnPages } from './pages/coverage.ts';
import { draw } from './ink/draw.ts';
import { readFontFile, type Fonts } from './pages/font-file.ts';
import { paginate } from './pages/paginate.ts';
import { RECORD_FILE } from './ink/record-file.ts';
import type { SealField } from './ink/seal-field.ts';
import { createShape } from './pages/shape.ts';

export type SheetOrder = PaperWish & {
  readonly sheet: Print;
  /** The record's canonical JSON, which travels inside; null for what carries none. */
  readonly record: string | null;
  readonly fonts: Fonts;
  /** The record's date, a moment with its offset. */
  readonly date: string;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
  /** What its pages were made with, for its metadata. */
  readonly madeWith?: string;
  /** The place of a seal, where it gets one: `sealPdf` fills it. */
  readonly seal?: SealField | null | undefined;
};

export type SheetPdf =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: 'characters-missing'; readonly characters: readonly string[] };

/**
 * A sheet as a PDF that carries its record. The same order gives the same bytes.
 * @returns the characters that the fonts lack, where there are any: nothing is drawn then, since they would be missing from it.
 */
export function makeSheetPdf({
  sheet,
  record,
  paper,
  layout,
  fonts,
  date,
  fileId,
  madeWith,
  seal,
}: SheetOrder): SheetPdf {
  const files = { regular: readFontFile(fonts.regular), bold: readFontFile(fonts.bold) };
  const pages = paginate(sheet, createShape(files), { paper, layout });
  const characters = missingOnPages(pages, files);
  if (characters.length > 0) return { ok: false, reason: 'characters-missing', characters };
  const meta = { title: sheet.title, language: sheet.language, date, fileId, keywords: madeWith };
  const attachment =
    record === null ? null : { ...RECORD_FILE, data: new TextEncoder().encode(record), description: sheet.title };
  return { ok: true, bytes: draw(pages, { fonts, meta, attachment, seal }) };
}
