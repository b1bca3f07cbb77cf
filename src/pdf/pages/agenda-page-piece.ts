import type { Leftover } from './flow-leftover.ts';
import type { Fitted } from './flow-fit.ts';
import { placeLines } from './flow-lines.ts';
import type { Typesetter } from './layout.ts';
import type { Part, Placed } from './placed.ts';

/** A part of the first page: its ink, and what had no room. */
export type Piece = { readonly items: readonly Placed[]; readonly leftovers: readonly Leftover[] };

/** What every part of the first page is given. `pageOf` says on which page a leftover stands. */
export type Agency = Typesetter & { readonly pageOf: (anchor: string) => number };

export const joinPieces = (pieces: readonly Piece[]): Piece => ({
  items: pieces.flatMap(({ items }) => items),
  leftovers: pieces.flatMap(({ leftovers }) => leftovers),
});

type Words = { readonly anchor: string; readonly label: string | null; readonly words: string };

/** Text that was fitted into its place; it is left over where it was cut. */
export const placeFitted = (
  { lines, leading, whole }: Fitted,
  { x, top, part }: { readonly x: number; readonly top: number; readonly part: Part },
  words: Words,
): Piece => ({
  items: placeLines(lines, { x, top, leading, part }),
  leftovers: whole ? [] : [{ kind: 'words', ...words }],
});

/** A message with `{page}`, `{pages}` or `{count}` filled in. */
export const fill = (message: string, values: Readonly<Record<string, number>>): string =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, String(value)), message);
