import { fill, placeFitted, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine, type Setting, type Span } from './flow-fit.ts';
import { placeLines } from './flow-lines.ts';
import type { Part } from './placed.ts';

type Words = {
  readonly spans: readonly Span[];
  readonly whole: readonly Setting[];
  /** Where it is cut: a line less, for the page on which it goes on. */
  readonly cut: Setting;
  /** "continues on page {page}" */
  readonly continues: string;
  readonly leftover: { readonly anchor: string; readonly label: string | null; readonly words: string };
};
type Place = { readonly x: number; readonly top: number; readonly width: number; readonly part: Part };

/** Words in their place. If that does not do, the last line says where all of them stand. */
export function placeOrContinue(
  { spans, whole, cut, continues, leftover }: Words,
  { x, top, width, part }: Place,
  { set, pageOf }: Agency,
): Piece & { readonly bottom: number } {
  const tried = fit(set, spans, width, whole);
  const fitted = tried.whole ? tried : fit(set, spans, width, [cut]);
  const placed = placeFitted(fitted, { x, top, part }, leftover);
  const bottom = top + fitted.lines.length * fitted.leading;
  if (fitted.whole) return { ...placed, bottom };
  const words = fill(continues, { page: pageOf(leftover.anchor) });
  const note = oneLine(set, { text: words, size: 10, bold: true }, width);
  const items = [...placed.items, ...placeLines(note, { x, top: bottom, leading: fitted.leading, part })];
  return { items, leftovers: placed.leftovers, bottom: bottom + fitted.leading };
}
