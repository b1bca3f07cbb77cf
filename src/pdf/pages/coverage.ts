import type { FontFile } from './font-file.ts';
import type { Page } from './placed.ts';

/**
 * The characters of a text that a font cannot draw, each once, in the order in which they stand.
 * jsPDF leaves such a character out, and sometimes the rest of the line with it, without a word.
 */
export const missingCharacters = (text: string, font: FontFile): readonly string[] =>
  [...new Set(text)].filter((character) => !font.has(character.codePointAt(0) ?? 0));

type FontFiles = { readonly regular: FontFile; readonly bold: FontFile };

/** What is about to be drawn and cannot be, each character once: nothing can be drawn that was not looked at. */
export function missingOnPages(pages: readonly Page[], files: FontFiles): readonly string[] {
  const texts = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  return [...new Set(texts.flatMap(({ text, bold }) => missingCharacters(text, bold ? files.bold : files.regular)))];
}
