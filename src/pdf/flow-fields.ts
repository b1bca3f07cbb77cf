import type { LabelledValue } from '../sheet/blocks.ts';
import { breakLines, placeLines, type Line, type Typeset } from './flow-lines.ts';
import { keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Part } from './placed.ts';

const LABEL = { size: 10, leading: 13 };
const VALUE = { size: 11, leading: 15 };
/** Room to write by hand above a ruled line. */
const INK = mm(7.5);
const GUTTER = mm(8);
const WIDTH = RIGHT - LEFT;
const HALF = (WIDTH - GUTTER) / 2;

type Cell = {
  readonly id: string;
  readonly label: readonly Line[];
  readonly value: readonly Line[] | null;
  readonly long: boolean;
};

/** Fields two by two, each a label over its value or over a line to write on; a long value has the width for itself. */
export function flowFields(fields: readonly LabelledValue[], id: string, set: Typeset): readonly Strip[] {
  const cells = fields.map((field, i) => cellOf(field, `${id}/${i}`, set));
  return pairsOf(cells).flatMap(([first, second]) => {
    const strips = first.long ? longField(first) : [pairOf(first, second)];
    return withGap(mm(2.5), strips);
  });
}

function cellOf({ label, value }: LabelledValue, id: string, set: Typeset): Cell {
  const lines = (text: string, size: number, width: number) => breakLines(set(text, { size, bold: false }), width);
  const inHalf = value === null ? null : lines(value, VALUE.size, HALF);
  if (value === null || inHalf === null || inHalf.length < 2)
    return { id, label: lines(label, LABEL.size, HALF), value: inHalf, long: false };
  return { id, label: lines(label, LABEL.size, WIDTH), value: lines(value, VALUE.size, WIDTH), long: true };
}

function pairsOf(cells: readonly Cell[]): readonly (readonly [Cell, Cell?])[] {
  const [first, second, ...rest] = cells;
  if (!first) return [];
  if (first.long || !second || second.long) return [[first], ...pairsOf(cells.slice(1))];
  return [[first, second], ...pairsOf(rest)];
}

function longField({ id, label, value }: Cell): readonly Strip[] {
  return [
    ...keepWithNext(lineStrips(label, { x: LEFT, leading: LABEL.leading, part: labelPart(id) })),
    ...lineStrips(value ?? [], { x: LEFT, leading: VALUE.leading, part: valuePart(id) }),
  ];
}

function pairOf(first: Cell, second: Cell | undefined): Strip {
  const cells = second ? [first, second] : [first];
  const labelHeight = Math.max(...cells.map(({ label }) => label.length)) * LABEL.leading;
  const height = labelHeight + (cells.some(({ value }) => value === null) ? INK : VALUE.leading);
  const items = cells.flatMap(({ id, label, value }, i) => {
    const x = LEFT + i * (HALF + GUTTER);
    const labelTop = labelHeight - label.length * LABEL.leading;
    return [
      ...placeLines(label, { x, top: labelTop, leading: LABEL.leading, part: labelPart(id) }),
      ...placeLines(value ?? [], { x, top: height - VALUE.leading, leading: VALUE.leading, part: valuePart(id) }),
      rule([x, height], [x + HALF, height]),
    ];
  });
  return strip(items, height);
}

const labelPart = (id: string): Part => ({ role: 'label', id: `${id}/label` });
const valuePart = (id: string): Part => ({ role: 'value', id: `${id}/value` });
