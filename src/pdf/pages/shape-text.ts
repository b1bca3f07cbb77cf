import { BLANK, LINE_END } from '../../sheet/printable.ts';

// Soft hyphen, zero width, direction marks, variation selectors: they have no ink, and none is needed where every break is ours.
const WITHOUT_INK = /\p{Default_Ignorable_Code_Point}/gu;
// Embeddings, overrides and isolates: a screen that obeys them shows other words than the paper.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu;
const CONTROL = /\p{Cc}|\p{Cs}/gu;

/** A space at which no line breaks. */
export const NO_BREAK_SPACE = '\u00a0';

/**
 * The same text as it can be drawn, one decision for each kind of character that has no glyph:
 * line ends of every kind become `\n`, three or more of them two; blanks become one space, or one no-break space where the
 * text asked for no break; what never has ink goes; a control character, one that changes the order of others, or half a surrogate
 * pair becomes U+FFFD, seen by everybody.
 * Accents typed apart are joined to their letter (NFC).
 */
export function drawable(text: string): string {
  return text
    .replaceAll(LINE_END, '\n')
    .replaceAll(BLANK, (blank) =>
      blank === NO_BREAK_SPACE || blank === '\u202f' || blank === '\u2007' ? NO_BREAK_SPACE : ' ',
    )
    .replaceAll(REORDERING, '\ufffd')
    .replaceAll(WITHOUT_INK, '')
    .replaceAll(CONTROL, (control) => (control === '\n' ? control : '\ufffd'))
    .normalize('NFC')
    .replaceAll(/ *\n */gu, '\n')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
