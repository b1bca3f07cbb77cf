import type { Block } from '../../sheet/blocks.ts';
import { breakLines, placeLines, type Line } from './flow-lines.ts';
import { flowFields } from './flow-fields.ts';
import { keepWithNext, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, rule, runningHead, type Part } from './placed.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Column = { readonly x: number; readonly width: number };
type Row = { readonly cells: readonly (readonly Line[])[]; readonly parts: readonly Part[] };

const TEXT = { size: 10, leading: 12.5 };
const PADDING = mm(0.8);
const BETWEEN_COLUMNS = mm(4);

/** A table: its rows side by side, or, where all stands in one column, one row after the other. @param pageHeight as for `flowBlock`. */
export const flowTable = (table: Table, id: string, setter: Typesetter, pageHeight: number): readonly Strip[] =>
  setter.layout.oneColumn ? flowRows(table, id, setter) : flowGrid(table, id, setter, pageHeight);

/** A row is its head, then each of its cells as a field under the column's head. */
const flowRows = ({ columns, rows }: Table, id: string, setter: Typesetter): readonly Strip[] =>
  rows.flatMap(([head = '', ...cells], row) => {
    const { size, leading } = setter.layout.question;
    const lines = breakLines(setter.set(head, { size, bold: true }), RIGHT - LEFT);
    const part = { role: 'paragraph', id: `${id}/${row}/head` } as const;
    const fields = cells.map((value, i) => ({ label: columns[i + 1]?.head ?? '', value }));
    return [
      ...withGap(mm(5), keepWithNext(lineStrips(lines, { x: LEFT, leading, part }))),
      ...flowFields(fields, `${id}/${row}`, setter),
    ];
  });

/**
 * A table's rows, each of which stands on one page, under the table's head on every page. A row that is higher than a page
 * is let break between its lines. The caption is not drawn: it names the table to whoever cannot see it.
 */
function flowGrid(
  { caption, columns, rows }: Table,
  id: string,
  { set }: Typesetter,
  pageHeight: number,
): readonly Strip[] {
  const places = placesOf(columns.map(({ share }) => share));
  const cellLines = (texts: readonly string[], bold: (column: number) => boolean) =>
    places.map(({ width }, i) => breakLines(set(texts[i] ?? '', { size: TEXT.size, bold: bold(i) }), width));
  const heads = cellLines(
    columns.map(({ head }) => head),
    () => true,
  );
  const table = { id, summary: caption, columns: columns.length };
  const headParts = columns.map((_, column) => ({ role: 'column-head', table, row: `${id}/head`, column }) as const);
  const head = { ...rowStrip({ cells: heads, parts: headParts }, places, true), gap: mm(1.5), keep: true };
  const again = { ...rowStrip({ cells: heads, parts: heads.map(() => runningHead) }, places, true) };
  const body = rows.flatMap((texts, row) => {
    const role = (column: number) => (column === 0 ? 'row-head' : 'cell');
    const parts = places.map((_, column) => ({ role: role(column), table, row: `${id}/${row}`, column }) as const);
    return rowStrips({ cells: cellLines(texts, (i) => i === 0), parts }, places, pageHeight - again.height);
  });
  return [head, ...body.map((one) => ({ ...one, head: again }))];
}

function placesOf(shares: readonly number[]): readonly Column[] {
  const usable = RIGHT - LEFT - BETWEEN_COLUMNS * (shares.length - 1);
  return shares.map((share, i) => {
    const before = shares.slice(0, i).reduce((sum, other) => sum + other, 0);
    return { x: LEFT + usable * before + BETWEEN_COLUMNS * i, width: usable * share };
  });
}

function rowStrips(row: Row, places: readonly Column[], limit: number): readonly Strip[] {
  const whole = rowStrip(row, places, false);
  if (whole.height <= limit) return [whole];
  const count = Math.max(...row.cells.map(({ length }) => length));
  const pieces = Array.from({ length: count }, (_, i) => {
    const cells = row.cells.map((lines) => lines.slice(i, i + 1));
    return strip(placeCells({ ...row, cells }, places, 0), TEXT.leading);
  });
  return withGap(PADDING, [...pieces, strip([ruleAt(PADDING)], PADDING)]);
}

function rowStrip(row: Row, places: readonly Column[], head: boolean): Strip {
  const height = Math.max(...row.cells.map(({ length }) => length)) * TEXT.leading + 2 * PADDING;
  const rules = head ? [ruleAt(0), ruleAt(height)] : [ruleAt(height)];
  return strip([...placeCells(row, places, PADDING), ...rules], height);
}

const placeCells = ({ cells, parts }: Row, places: readonly Column[], top: number) =>
  places.flatMap(({ x }, i) =>
    placeLines(cells[i] ?? [], { x, top, leading: TEXT.leading, part: parts[i] ?? artifact }),
  );

const ruleAt = (y: number) => rule([LEFT, y], [RIGHT, y]);
