import { moveDown, type Part, type Placed } from './placed.ts';
import { placeLines, type Line } from './flow-lines.ts';

/** A piece of the sheet that is never cut: a line, a row of a table, a signature. Its ink counts y from its own top. */
export type Strip = {
  readonly items: readonly Placed[];
  readonly height: number;
  /** White space above it, in points; none at the top of a page. */
  readonly gap: number;
  /** Stands on the same page as the next strip, if a page can hold both. */
  readonly keep: boolean;
  /** Stands above this strip again where a page begins with it: the head of its table. */
  readonly head?: Strip;
  /** A name by which the first page asks on which page this stands. */
  readonly anchor?: string;
  readonly newPage?: boolean;
};

export const strip = (items: readonly Placed[], height: number, gap = 0): Strip => ({
  items,
  height,
  gap,
  keep: false,
});

export const keepWithNext = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((one) => ({ ...one, keep: true }));

/** Strips that stand on one page, if a page can hold them. */
export const keptTogether = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((one, i) => ({ ...one, keep: i < strips.length - 1 }));

export const withGap = (gap: number, [first, ...rest]: readonly Strip[]): readonly Strip[] =>
  first ? [{ ...first, gap }, ...rest] : [];

export const withAnchor = (anchor: string, [first, ...rest]: readonly Strip[]): readonly Strip[] =>
  first ? [{ ...first, anchor }, ...rest] : [];

export const onNewPage = ([first, ...rest]: readonly Strip[]): readonly Strip[] =>
  first ? [{ ...first, newPage: true }, ...rest] : [];

type Lines = { readonly x: number; readonly leading: number; readonly part: Part };

/** Lines of text that a page may end between, but not after the first or before the last. */
export const lineStrips = (lines: readonly Line[], { x, leading, part }: Lines): readonly Strip[] =>
  lines.map((line, i) => ({
    items: placeLines([line], { x, top: 0, leading, part }),
    height: leading,
    gap: 0,
    keep: lines.length > 1 && (i === 0 || i === lines.length - 2),
  }));

/** The same strips one below the other, as one that is not cut. */
export function joinStrips(strips: readonly Strip[]): Strip {
  const tops = strips.map((_, i) => strips.slice(0, i).reduce((sum, { gap, height }) => sum + gap + height, 0));
  const items = strips.flatMap((one, i) => moveDown(one.items, (tops[i] ?? 0) + one.gap));
  return strip(
    items,
    strips.reduce((sum, { gap, height }) => sum + gap + height, 0),
  );
}
