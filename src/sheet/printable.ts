export const LINE_END = /\r\n|[\n-\r\u0085\u2028\u2029]/gu;
export const BLANK = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
/** What nobody sees and what can change how the rest reads: direction marks, zero width, control characters, halves of characters. */
const HIDDEN = /(?![\t-\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu;

// What both weights of the sheet's font have, without the hidden ones. `tests/core/pdf/coverage.test.ts` holds it against the fonts.
const PRINTABLE =
  /^[\u0300-\u034e\u0350-\u036f\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0181\u0186\u0189\u018a\u018f-\u0192\u0194\u0198\u0199\u01a0\u01a1\u01af\u01b0\u01b2-\u01b4\u01cd-\u01dc\u01e6-\u01e9\u01f4\u01f5\u01f8-\u01ff\u0218-\u021b\u022a-\u0233\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u028b\u02bb\u02bc\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u04ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2070\u2071\u2074-\u208e\u20a0-\u20c0\u2103\u2109\u2113\u2116\u2122\u2126\u212a\u212b\u2150-\u215e\u2212\u25cc\ufb00-\ufb04\ufffd]*$/u;

/**
 * What of a text the sheet cannot print, each once, in its order: characters as a reader sees them, so a family of emoji is one.
 * Empty where all of it can be printed. Hidden characters are not among them.
 */
export function unprintable(text: string): readonly string[] {
  const visible = charactersOf(text).filter((character) => !PRINTABLE.test(withoutHidden(character)));
  return [...new Set(visible.map((character) => (VISIBLE.test(character) ? character : codeOf(character))))];
}

/** The hidden characters of a text that can be printed but for them, by their code, `U+202E`, each once, in their order. */
export function hidden(text: string): readonly string[] {
  const found = charactersOf(text).filter((character) => PRINTABLE.test(withoutHidden(character)));
  return [...new Set(found.flatMap((character) => character.match(HIDDEN) ?? []).map(codeOf))];
}

export const withoutHidden = (text: string): string => text.replaceAll(HIDDEN, '');

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The characters of a text as a reader sees them; none where nothing in it is out of the ordinary. */
function charactersOf(text: string): readonly string[] {
  const plain = text.replaceAll(LINE_END, '\n').replaceAll(BLANK, ' ').normalize('NFC');
  if (PRINTABLE.test(plain)) return [];
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(plain), ({ segment }) => segment);
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
