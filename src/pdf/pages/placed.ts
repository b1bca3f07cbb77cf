import type { Mark } from '../../sheet/icon-squares.ts';

/** Lengths are in points, from the page's top left corner, x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** An entry of a list. A field is one as well: its label is the sign, its value the words. */
export type Entry = { readonly id: string; readonly list: string; readonly numbering: 'Decimal' | 'Disc' | 'None' };

/** A table that is on paper in several places: `summary` names it to whoever cannot see it. */
export type TableOnPaper = { readonly id: string; readonly summary: string; readonly columns: number };

/**
 * Which part of the sheet something is ink of, so that a reader for the blind can be told. Pieces with the same id are one part,
 * also across lines and pages, and parts are read in the order in which they begin. An artifact (a rule, what is repeated on each
 * page) is no part of the text.
 */
export type Part =
  | { readonly role: 'artifact' }
  | { readonly role: 'running-head' }
  | { readonly role: 'heading'; readonly level: 1 | 2 | 3; readonly id: string }
  /** With the id of its entry it is all that the entry says; with one of its own, a paragraph of it. */
  | { readonly role: 'paragraph'; readonly id: string; readonly entry?: Entry }
  | { readonly role: 'sign'; readonly entry: Entry }
  | {
      readonly role: 'column-head' | 'row-head' | 'cell';
      readonly table: TableOnPaper;
      readonly row: string;
      readonly column: number;
    }
  | { readonly role: 'figure'; readonly id: string; readonly alternative: string };

export type PlacedText = {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** Without the space at the end of a wrapped line. */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly part: Part;
};

/** Everything is black. */
export type Placed =
  | PlacedText
  | { readonly kind: 'rule'; readonly from: Point; readonly to: Point; readonly width: number; readonly part: Part }
  | {
      readonly kind: 'box';
      readonly corner: Point;
      readonly size: Point;
      readonly width: number;
      readonly part: Part;
    }
  | {
      readonly kind: 'strokes';
      readonly strokes: readonly (readonly Point[])[];
      readonly width: number;
      readonly part: Part;
    }
  /** Squares of one kind of an icon array: solid, hatched or outlined. */
  | {
      readonly kind: 'squares';
      readonly mark: Mark;
      readonly corners: readonly Point[];
      readonly edge: number;
      readonly part: Part;
    }
  /** Squares of a QR code by row, true is black; `size` is the whole code's edge. */
  | {
      readonly kind: 'qr';
      readonly corner: Point;
      readonly size: number;
      readonly modules: readonly (readonly boolean[])[];
      readonly part: Part;
    };

export type Page = { readonly width: number; readonly height: number; readonly items: readonly Placed[] };

export const artifact: Part = { role: 'artifact' };
export const runningHead: Part = { role: 'running-head' };

/** Hairlines of 0.5 pt, as thin as an office printer keeps black. */
export const RULE = 0.5;

export const rule = (from: Point, to: Point, part: Part = artifact): Placed => ({
  kind: 'rule',
  from,
  to,
  width: RULE,
  part,
});

/** The same ink further down the page. */
export const moveDown = (items: readonly Placed[], by: number): readonly Placed[] =>
  items.map((item) => lowered(item, by));

function lowered(item: Placed, by: number): Placed {
  const down = ([x, y]: Point): Point => [x, y + by];
  switch (item.kind) {
    case 'text':
      return { ...item, baseline: item.baseline + by };
    case 'rule':
      return { ...item, from: down(item.from), to: down(item.to) };
    case 'box':
    case 'qr':
      return { ...item, corner: down(item.corner) };
    case 'squares':
      return { ...item, corners: item.corners.map(down) };
    case 'strokes':
      return { ...item, strokes: item.strokes.map((stroke) => stroke.map(down)) };
  }
}
