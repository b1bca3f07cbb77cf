import type { LabelledValue } from '../sheet/blocks.ts';
import { breakLines, placeLines, type Line, type Typeset } from './flow-lines.ts';
import { keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Part } from './placed.ts';

const LABEL = { size: 10, leading: 13 };
const VALUE = { size: 11, leading: 14.5 };
/** Room to write by hand above a ruled line. */
const INK = mm(7.5);
const GUTTER = mm(8);
const GAP = mm(2);
const WIDTH = RIGHT - LEFT;
const HALF = (WIDTH - GUTTER) / 2;

/** A value with more lines than this, in half the width, gets the whole of it. */
const MOST_LINES = 2;

type Cell = {
  readonly entry: Entry;
  readonly label: readonly Line[];
  /** Null is a line to write on. */
  readonly value: readonly Line[] | null;
  readonly long: boolean;
};

/** Fields two by two, each a label over its value or over a line to write on; a long value has the width for itself. */
export function flowFields(fields: readonly LabelledValue[], id: string, set: Typeset): readonly Strip[] {
  const rows = rowsOf(fields.map((field, i) => cellOf(field, { id: `${id}/${i}`, list: id, numbering: 'None' }, set)));
  return rows.flatMap(([first, second], i) => {
    if (first.long) return withGap(GAP, longField(first));
    // What is to be filled in together stands together.
    return [{ ...fieldPair(first, second), gap: GAP, keep: i < rows.length - 1 }];
  });
}

function cellOf({ label, value }: LabelledValue, entry: Entry, set: Typeset): Cell {
  const lines = (text: string, size: number, width: number) => breakLines(set(text, { size, bold: false }), width);
  const short = { entry, label: lines(label, LABEL.size, HALF), long: false };
  if (value === null) return { ...short, value };
  const inHalf = lines(value, VALUE.size, HALF);
  if (inHalf.length <= MOST_LINES) return { ...short, value: inHalf };
  return { entry, label: lines(label, LABEL.size, WIDTH), value: lines(value, VALUE.size, WIDTH), long: true };
}

function rowsOf(cells: readonly Cell[]): readonly (readonly [Cell, Cell?])[] {
  const [first, second, ...rest] = cells;
  if (!first) return [];
  if (first.long || !second || second.long) return [[first], ...rowsOf(cells.slice(1))];
  return [[first, second], ...rowsOf(rest)];
}

const longField = ({ entry, label, value }: Cell): readonly Strip[] => [
  ...keepWithNext(lineStrips(label, { x: LEFT, leading: LABEL.leading, part: labelPart(entry) })),
  ...lineStrips(value ?? [], { x: LEFT, leading: VALUE.leading, part: valuePart(entry) }),
];

function fieldPair(first: Cell, second: Cell | undefined): Strip {
  const cells = second ? [first, second] : [first];
  const valueHeight = ({ value }: Cell) => (value === null ? INK : value.length * VALUE.leading);
  const height = Math.max(...cells.map((cell) => cell.label.length * LABEL.leading + valueHeight(cell)));
  const items = cells.flatMap(({ entry, label, value }, i) => {
    const x = LEFT + i * (HALF + GUTTER);
    const below = label.length * LABEL.leading;
    return [
      ...placeLines(label, { x, top: 0, leading: LABEL.leading, part: labelPart(entry) }),
      ...placeLines(value ?? [], { x, top: below, leading: VALUE.leading, part: valuePart(entry) }),
      ...(value === null ? [rule([x, height], [x + HALF, height])] : []),
    ];
  });
  return strip(items, height);
}

const labelPart = (entry: Entry): Part => ({ role: 'sign', entry });
const valuePart = (entry: Entry): Part => ({ role: 'paragraph', id: entry.id, entry });
