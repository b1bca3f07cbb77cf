import type { Print } from '../sheet/blocks.ts';
import type { PaperWish } from '../sheet/wish.ts';
import { missingOnPages } from './pages/coverage.ts';
import { draw } from './ink/draw.ts';
import { readFontFile, type Fonts } from './pages/font-file.ts';
import { paginate } from './pages/paginate.ts';
import { earlierFiles } from './ink/earlier-files.ts';
import { RECORD_FILE } from './ink/record-file.ts';
import type { SealField } from './ink/seal-field.ts';
import { earlierFault } from './open/earlier-fault.ts';
import { createShape } from './pages/shape.ts';

export type SheetOrder = PaperWish & {
  readonly sheet: Print;
  /** The record's canonical JSON, which travels inside; null for what carries none. */
  readonly record: string | null;
  /** The sheets that this one follows, the earliest first, each as it was made without any inside. They go where the record goes. */
  readonly earlier?: readonly Uint8Array[] | undefined;
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
 * @throws if the earlier sheets are none that a reader takes: `earlierFault` says so beforehand.
 */
export function makeSheetPdf({
  sheet,
  record,
  earlier = [],
  paper,
  layout,
  fonts,
  date,
  fileId,
  madeWith,
  seal,
}: SheetOrder): SheetPdf {
  const fault = earlierFault(earlier);
  if (fault !== null) throw new Error(`earlier sheets: ${fault}`);
  const { pages, characters } = pagesOf({ sheet, paper, layout, fonts });
  if (characters.length > 0) return { ok: false, reason: 'characters-missing', characters };
  const meta = { title: sheet.title, language: sheet.language, date, fileId, keywords: madeWith };
  const attachments = record === null ? [] : [recordFile(record, sheet.title), ...earlierFiles(earlier, sheet.title)];
  return { ok: true, bytes: draw(pages, { fonts, meta, attachments, seal }) };
}

/** A sheet's pages, and the characters on them that the fonts lack. */
export function pagesOf({ sheet, paper, layout, fonts }: Pick<SheetOrder, 'sheet' | 'paper' | 'layout' | 'fonts'>) {
  const files = { regular: readFontFile(fonts.regular), bold: readFontFile(fonts.bold) };
  const pages = paginate(sheet, createShape(files), { paper, layout });
  return { pages, characters: missingOnPages(pages, files) };
}

const recordFile = (record: string, description: string) => ({
  ...RECORD_FILE,
  data: new TextEncoder().encode(record),
  description,
});
