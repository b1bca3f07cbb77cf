import type { Block } from '../sheet/blocks.ts';

/** Pen strokes in a box one unit wide: the only truth about a drawn signature. */
export type Strokes = NonNullable<Extract<Block, { kind: 'signature' }>['strokes']>;
type Stroke = Strokes[number];
type Point = Stroke[number];

export type Size = { readonly width: number; readonly height: number };
type Dots = readonly { readonly x: number; readonly y: number }[];

/** Some 16 bytes of JSON a point: a signature stays under 20 kB. */
export const MOST_POINTS = 1200;
/** A fifth of a pixel on a pad as wide as a phone. */
const FINEST = 0.0005;

/**
 * What a pen drew on a pad, in a box one unit wide, four decimals, without points that bend nothing.
 * Ink beside the pad is moved to its edge.
 * @param size of the pad, in the unit of the points.
 */
export function normalise(drawn: readonly Dots[], { width, height }: Size): Strokes {
  const within = (value: number, most: number) => round(Math.min(Math.max(value, 0), most) / width);
  const strokes = drawn
    .filter((dots) => dots.length > 0)
    .map((dots) => dots.map(({ x, y }): Point => [within(x, width), within(y, height)]));
  return thin(strokes);
}

/** The same strokes on a pad so many units wide. */
export const denormalise = (strokes: Strokes, width: number): readonly Dots[] =>
  strokes.map((stroke) => stroke.map(([x, y]) => ({ x: x * width, y: y * width })));

/** Leaves out points until no more than `MOST_POINTS` are left; the two ends of a stroke always stay. */
export function thin(strokes: Strokes, tolerance = FINEST): Strokes {
  const thinned = strokes.map((stroke) => straighten(stroke, tolerance));
  const points = thinned.reduce((sum, stroke) => sum + stroke.length, 0);
  return points <= MOST_POINTS || tolerance > 1 ? thinned : thin(thinned, tolerance * 1.5);
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Leaves out what lies within the tolerance of the line from end to end. @see Douglas and Peucker 1973 */
function straighten(stroke: Stroke, tolerance: number): Stroke {
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (!first || !last || stroke.length < 3) return stroke;
  const gaps = stroke.map((point) => gap(point, first, last));
  const widest = Math.max(...gaps);
  if (widest <= tolerance) return [first, last];
  const bend = gaps.indexOf(widest);
  return [...straighten(stroke.slice(0, bend + 1), tolerance), ...straighten(stroke.slice(bend), tolerance).slice(1)];
}

/** From a point to the nearest place on the line between two others. */
function gap([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(Math.max(((x - fromX) * dx + (y - fromY) * dy) / squared, 0), 1);
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}
