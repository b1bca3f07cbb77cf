import { oneLine } from './flow-fit.ts';
import { placeLines } from './flow-lines.ts';
import type { Typesetter } from './layout.ts';
import { mm } from './paper.ts';
import { rule, type Entry, type Placed } from './placed.ts';

type InkPlace = { readonly from: number; readonly to: number; readonly y: number; readonly entry?: Entry };

/** A label, and the rest of the line ruled to write on. */
export function inkLine(
  label: string | null,
  { from, to, y, entry }: InkPlace,
  { set, layout: { small } }: Typesetter,
): readonly Placed[] {
  if (label === null) return [rule([from, y], [to, y])];
  const lines = oneLine(set, { text: label, size: small.size, bold: false }, to - from);
  const start = from + (lines[0]?.width ?? 0) + mm(1.5);
  const part = { role: 'paragraph', id: `${entry?.id ?? 'ink'}/${label}`, ...(entry && { entry }) } as const;
  return [
    ...placeLines(lines, { x: from, top: y - small.leading, leading: small.leading, part }),
    rule([start, y], [to, y]),
  ];
}
