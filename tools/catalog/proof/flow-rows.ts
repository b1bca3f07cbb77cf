import { breakLines, placeLines, type Line, type Typeset } from '../../../src/pdf/pages/flow-lines.ts';
import { strip, type Strip } from '../../../src/pdf/pages/flow-strip.ts';
import { LEFT, mm, RIGHT } from '../../../src/pdf/pages/paper.ts';
import { artifact, rule, type Entry, type Part, type Placed } from '../../../src/pdf/pages/placed.ts';
import type { ProofRow } from './blocks.ts';

const TEXT = { size: 10, leading: 12.2 };
const LABEL_WIDTH = mm(23);
const WORDS_AT = LEFT + mm(25);
const WORDS_END = LEFT + mm(132);
const GAP = mm(1.5);
/** Every box of the proof stands here, one below the other. */
export const BOX = { x: LEFT + mm(135), size: mm(3.6) };
const INK_AT = BOX.x + mm(6);
const INK_APART = mm(7);
const BAR = { x: LEFT - mm(3), width: 2 };
/** A row of more lines is cut into rows: no page holds it. */
const MOST_LINES = 45;

/** Rows, each on one page: label, words, a box to tick and as many lines to write on as there is room for. */
export const flowRows = (rows: readonly ProofRow[], id: string, set: Typeset): readonly Strip[] =>
  rows.flatMap((one, i) => flowRow(one, { id: `${id}/${i}`, list: id, x: wordsFrom(rows) }, set));

type RowPlace = { readonly id: string; readonly list: string; readonly x: number };

/** Where no row has a label, the words have its room. */
const wordsFrom = (rows: readonly ProofRow[]) => (rows.every(({ label }) => label === '') ? LEFT : WORDS_AT);

function flowRow({ label, text, mark }: ProofRow, { id, list, x }: RowPlace, set: Typeset): readonly Strip[] {
  const marked = mark === null ? [] : set(`${mark} `, { size: TEXT.size, bold: true });
  const lines = breakLines([...marked, ...set(text, { size: TEXT.size, bold: false })], WORDS_END - x);
  const labels = breakLines(set(label, { size: TEXT.size, bold: false }), LABEL_WIDTH);
  const pieces = Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, i) =>
    lines.slice(i * MOST_LINES, (i + 1) * MOST_LINES),
  );
  const entry = { id, list, numbering: 'None' } as const;
  return pieces.map((piece, i) =>
    rowStrip({ labels: i === 0 ? labels : [], lines: piece, x, barred: mark !== null }, entry),
  );
}

type Piece = {
  readonly labels: readonly Line[];
  readonly lines: readonly Line[];
  readonly x: number;
  readonly barred: boolean;
};

function rowStrip({ labels, lines, x, barred }: Piece, entry: Entry): Strip {
  const height = Math.max(lines.length, labels.length) * TEXT.leading;
  const words: Part = { role: 'paragraph', id: entry.id, entry };
  const label: Part = { role: 'sign', entry };
  const items = [
    ...placeLines(labels, { x: LEFT, top: 0, leading: TEXT.leading, part: label }),
    ...placeLines(lines, { x, top: 0, leading: TEXT.leading, part: words }),
    tickBox(0),
    ...inkLines(height),
    ...(barred ? [bar(height)] : []),
  ];
  return strip(items, height, GAP);
}

/** A box to tick, in the middle of a line of text that begins at `top`. */
export const tickBox = (top: number): Placed => ({
  kind: 'box',
  corner: [BOX.x, top + (TEXT.leading - BOX.size) / 2],
  size: [BOX.size, BOX.size],
  width: 0.75,
  part: artifact,
});

function inkLines(height: number): readonly Placed[] {
  const first = TEXT.leading - 1.5;
  const count = 1 + Math.floor((height - first) / INK_APART);
  return Array.from({ length: count }, (_, i) => first + i * INK_APART).map((y) => rule([INK_AT, y], [RIGHT, y]));
}

const bar = (height: number): Placed => ({
  kind: 'rule',
  from: [BAR.x, 1],
  to: [BAR.x, height - 1],
  width: BAR.width,
  part: artifact,
});
