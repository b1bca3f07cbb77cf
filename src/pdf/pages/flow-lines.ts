import { artifact, type Part, type PlacedText } from './placed.ts';
import type { Run, TextStyle, Word } from './shape.ts';

/** `Shape`, bound to the sheet's language and direction. */
export type Typeset = (text: string, style: TextStyle) => readonly Word[];

/** A line of runs. `width` is without a space at its end. */
export type Line = { readonly runs: readonly Run[]; readonly width: number };

/** `pen` is where the next run begins, behind the spaces too. */
type Open = { readonly lines: Line[]; runs: Run[]; width: number; pen: number };

/**
 * Breaks words into lines of at most `width` points, as late as possible; a word longer than a line breaks between characters.
 * @returns at least one line. A line that another follows ends in its space, or readers would join the words.
 */
export function breakLines(words: readonly Word[], width: number): readonly Line[] {
  const open: Open = { lines: [], runs: [], width: 0, pen: 0 };
  for (const [i, word] of words.entries()) {
    const pieces = word.run.width > width ? word.parts() : [word.run];
    for (const piece of pieces) addRun(open, piece, width);
    if (i < words.length - 1) advance(open, word.space);
    if (word.endsLine) endLine(open);
  }
  endLine(open);
  return open.lines;
}

function addRun(open: Open, run: Run, width: number): void {
  if (open.pen + run.width > width && open.runs.length > 0) endLine(open);
  advance(open, run);
  open.width = open.pen;
}

function advance(open: Open, run: Run): void {
  open.runs.push(run);
  open.pen += run.width;
}

function endLine(open: Open): void {
  open.lines.push({ runs: open.runs, width: open.width });
  open.runs = [];
  open.width = 0;
  open.pen = 0;
}

/** The pieces of text that draw a line: runs of one style are one piece, from pen position `x` on. */
export function placeLine(line: Line, x: number, baseline: number, part: Part): readonly PlacedText[] {
  const placed: PlacedText[] = [];
  let pen = x;
  for (const { text, width, style } of line.runs) {
    const last = placed.at(-1);
    if (last && last.size === style.size && last.bold === style.bold) {
      placed[placed.length - 1] = { ...last, text: last.text + text, width: pen + width - last.x };
    } else if (text !== '') {
      placed.push({ kind: 'text', text, x: pen, baseline, width, ...style, part });
    }
    pen += width;
  }
  const end = x + line.width;
  return placed.map((piece) => ({ ...piece, width: Math.min(piece.width, end - piece.x) }));
}

/** Where the letters stand in a line that is `leading` high: the capitals are centred. */
export const baselineIn = (leading: number, size: number): number => leading / 2 + 0.36 * size;

export type LinesAt = {
  readonly x: number;
  readonly top: number;
  readonly leading: number;
  readonly part?: Part;
};

export const placeLines = (
  lines: readonly Line[],
  { x, top, leading, part = artifact }: LinesAt,
): readonly PlacedText[] =>
  lines.flatMap((line, i) => placeLine(line, x, top + i * leading + baselineIn(leading, sizeOf(line)), part));

const sizeOf = (line: Line) => Math.max(0, ...line.runs.map(({ style }) => style.size));
