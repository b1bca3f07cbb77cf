import type { Block } from '../sheet/blocks.ts';
import { breakLines, type Typeset } from './flow-lines.ts';
import { joinStrips, lineStrips, strip, type Strip } from './flow-strip.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Part, type Point } from './placed.ts';

type Signature = Extract<Block, { kind: 'signature' }>;
type Strokes = NonNullable<Signature['strokes']>;
type Words = { readonly text: string; readonly size: number; readonly bold: boolean; readonly part: Part };

const PLACE = { width: mm(85), height: mm(24) };
const BESIDE = { x: LEFT + PLACE.width + mm(6), width: RIGHT - LEFT - PLACE.width - mm(6) };
const PEN = 1.2;

/** A signature over its line: the strokes as they were drawn, or else the name; beside it the name in print, and how it was signed. */
export function flowSignature(
  { label, name, strokes, method, alternative }: Signature,
  id: string,
  set: Typeset,
): Strip {
  const part = (of: string): Part => ({ role: 'paragraph', id: `${id}/${of}` });
  const figure = { role: 'figure', id: `${id}/strokes`, alternative } as const;
  const signed = strokes
    ? strip([{ kind: 'strokes', strokes: scaled(strokes), width: PEN, part: figure }], PLACE.height)
    : wordsStrip({ text: name, size: 14, bold: false, part: part('name') }, LEFT, PLACE.width, set);
  const left = joinStrips([
    wordsStrip({ text: label, size: 10, bold: false, part: part('label') }, LEFT, PLACE.width, set),
    { ...signed, gap: mm(1.5) },
    { ...strip([rule([LEFT, 0], [LEFT + PLACE.width, 0])], 0), gap: mm(1) },
  ]);
  const right = joinStrips([
    ...(strokes
      ? [wordsStrip({ text: name, size: 11, bold: true, part: part('name') }, BESIDE.x, BESIDE.width, set)]
      : []),
    wordsStrip({ text: method, size: 10, bold: false, part: part('method') }, BESIDE.x, BESIDE.width, set),
  ]);
  return { ...beside(left, right), gap: mm(4) };
}

/** Both end on the same line. */
function beside(left: Strip, right: Strip): Strip {
  const height = Math.max(left.height, right.height);
  const lowered = (one: Strip) => joinStrips([{ ...one, gap: height - one.height }]).items;
  return strip([...lowered(left), ...lowered(right)], height);
}

function wordsStrip({ text, size, bold, part }: Words, x: number, width: number, set: Typeset): Strip {
  const lines = breakLines(set(text, { size, bold }), width);
  return joinStrips(lineStrips(lines, { x, leading: 1.3 * size, part }));
}

/** Strokes in a box one unit wide, no larger than they were drawn in one as wide as the place. Ink outside its box is drawn at the edge. */
function scaled(strokes: Strokes): readonly (readonly Point[])[] {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const inBox = strokes.map((stroke) => stroke.map(([x, y]): Point => [within(x, 1), within(y, 2)]));
  const [left, right] = extent(inBox.flatMap((stroke) => stroke.map(([x]) => x)));
  const [top, bottom] = extent(inBox.flatMap((stroke) => stroke.map(([, y]) => y)));
  const scale = Math.min(PLACE.width, (PLACE.width - PEN) / (right - left), (PLACE.height - PEN) / (bottom - top));
  const onLine = PLACE.height - PEN / 2;
  return inBox.map((stroke) =>
    stroke.map(([x, y]): Point => [LEFT + PEN / 2 + (x - left) * scale, onLine - (bottom - y) * scale]),
  );
}

const extent = (values: readonly number[]) =>
  values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
