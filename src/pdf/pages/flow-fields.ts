import type { LabelledValue } from '../../sheet/blocks.ts';
import { breakLines, placeLines, type Line } from './flow-lines.ts';
import { keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import type { Layout, Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Part } from './placed.ts';

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
export function flowFields(fields: readonly LabelledValue[], id: string, setter: Typesetter): readonly Strip[] {
  const { layout } = setter;
  const rows = rowsOf(
    fields.map((field, i) => cellOf(field, { id: `${id}/${i}`, list: id, numbering: 'None' }, setter)),
  );
  return rows.flatMap(([first, second], i) => {
    if (first.long) return withGap(GAP, longField(first, layout));
    // What is to be filled in together stands together.
    return [{ ...fieldPair(first, second, layout), gap: GAP, keep: i < rows.length - 1 }];
  });
}

function cellOf({ label, value }: LabelledValue, entry: Entry, { set, layout }: Typesetter): Cell {
  const { body, small, oneColumn } = layout;
  // Where labels are as large as values, they are told apart by their weight.
  const labelled = (width: number) => breakLines(set(label, { size: small.size, bold: oneColumn }), width);
  const valued = (width: number) =>
    value === null ? null : breakLines(set(value, { size: body.size, bold: false }), width);
  const inHalf = valued(HALF);
  const long = oneColumn || (inHalf?.length ?? 0) > MOST_LINES;
  return long
    ? { entry, label: labelled(WIDTH), value: valued(WIDTH), long }
    : { entry, label: labelled(HALF), value: inHalf, long };
}

function rowsOf(cells: readonly Cell[]): readonly (readonly [Cell, Cell?])[] {
  const [first, second, ...rest] = cells;
  if (!first) return [];
  if (first.long || !second || second.long) return [[first], ...rowsOf(cells.slice(1))];
  return [[first, second], ...rowsOf(rest)];
}

const longField = ({ entry, label, value }: Cell, { body, small, ink }: Layout): readonly Strip[] => [
  ...keepWithNext(lineStrips(label, { x: LEFT, leading: small.leading, part: labelPart(entry) })),
  ...(value === null
    ? [strip([rule([LEFT, ink], [RIGHT, ink])], ink)]
    : lineStrips(value, { x: LEFT, leading: body.leading, part: valuePart(entry) })),
];

function fieldPair(first: Cell, second: Cell | undefined, { body, small, ink }: Layout): Strip {
  const cells = second ? [first, second] : [first];
  const valueHeight = ({ value }: Cell) => (value === null ? ink : value.length * body.leading);
  const height = Math.max(...cells.map((cell) => cell.label.length * small.leading + valueHeight(cell)));
  const items = cells.flatMap(({ entry, label, value }, i) => {
    const x = LEFT + i * (HALF + GUTTER);
    const below = label.length * small.leading;
    return [
      ...placeLines(label, { x, top: 0, leading: small.leading, part: labelPart(entry) }),
      ...placeLines(value ?? [], { x, top: below, leading: body.leading, part: valuePart(entry) }),
      ...(value === null ? [rule([x, height], [x + HALF, height])] : []),
    ];
  });
  return strip(items, height);
}

const labelPart = (entry: Entry): Part => ({ role: 'sign', entry });
const valuePart = (entry: Entry): Part => ({ role: 'paragraph', id: entry.id, entry });
