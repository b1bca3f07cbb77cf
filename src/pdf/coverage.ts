import type { FontFile } from './font-file.ts';

/**
 * The characters of a text that a font cannot draw, each once, in the order in which they stand.
 * jsPDF leaves such a character out, and sometimes the rest of the line with it, without a word.
 */
export const missingCharacters = (text: string, font: FontFile): readonly string[] =>
  [...new Set(text)].filter((character) => !font.has(character.codePointAt(0) ?? 0));
