import type { FontFile } from './font-file.ts';
import { drawable, NO_BREAK_SPACE } from './shape-text.ts';

/** Size in points. */
export type TextStyle = { readonly size: number; readonly bold: boolean };

/** Characters that are drawn in one go, and how far they move the pen, in points. */
export type Run = { readonly text: string; readonly width: number; readonly style: TextStyle };

/** What stands between two places where a line may break. */
export type Word = {
  readonly run: Run;
  /** Where it may break if it is longer than a line: after each character as a reader sees it, accents and all. */
  readonly parts: () => readonly Run[];
  /** The space that follows: at the end of a line too, or readers would join the words. */
  readonly space: Run;
  /** Whether the line ends here, because the writer ended it. */
  readonly endsLine: boolean;
};

/**
 * A text as words with widths and break points. Layout knows nothing else of fonts.
 * @param language a BCP 47 tag: decides what is one character.
 * @param direction for writing from right to left, which these fonts do not cover: such a character is refused before drawing.
 */
export type Shape = (text: string, style: TextStyle, language: string, direction: 'ltr' | 'rtl') => readonly Word[];

/** A `Shape` by the advance widths of two fonts: no kerning, since jsPDF draws none. */
export function createShape(fonts: { readonly regular: FontFile; readonly bold: FontFile }): Shape {
  const regular = widths(fonts.regular);
  const bold = widths(fonts.bold);
  const run = (text: string, style: TextStyle): Run => ({
    text,
    width: (style.bold ? bold : regular)(text) * style.size,
    style,
  });
  return (text, style, language) => {
    const space = run(' ', style);
    const shapeWord = (word: string, endsLine: boolean): Word => {
      const shown = word.replaceAll(NO_BREAK_SPACE, ' ');
      const parts = () => graphemes(shown, language).map((part) => run(part, style));
      return { run: run(shown, style), parts, space, endsLine };
    };
    return drawable(text)
      .split('\n')
      .flatMap((line, i, { length }) => {
        const words = line.split(' ');
        return words.map((word, n) => shapeWord(word, i < length - 1 && n === words.length - 1));
      });
  };
}

/** How far a font moves the pen, in ems. A sheet says the same words again and again: each is measured once. */
function widths(font: FontFile): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const width =
      known.get(text) ??
      Array.from(text).reduce((sum, character) => sum + font.advance(character.codePointAt(0) ?? 0), 0);
    known.set(text, width);
    return width;
  };
}

const graphemes = (text: string, language: string): readonly string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
