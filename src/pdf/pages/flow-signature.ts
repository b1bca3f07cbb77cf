import type { Block } from '../../sheet/blocks.ts';
import { breakLines } from './flow-lines.ts';
import { joinStrips, lineStrips, strip, type Strip } from './flow-strip.ts';
import type { Letters, Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Part, type Point } from './placed.ts';

type Signature = Extract<Block, { kind: 'signature' }>;
type Strokes = NonNullable<Signature['strokes']>;
type Words = { readonly text: string; readonly letters: Letters; readonly bold: boolean; readonly part: Part };

const PLACE = { x: LEFT, width: mm(85), height: mm(24) };
const BESIDE = { x: LEFT + PLACE.width + mm(6), width: RIGHT - LEFT - PLACE.width - mm(6) };
const PEN = 1.2;

/** A signature over its line: the strokes as they were drawn, or else the name; with it the name in print, and how it was signed. */
export function flowSignature(
  { label, name, strokes, method, alternative }: Signature,
  id: string,
  setter: Typesetter,
): Strip {
  const { body, small, signed: signing, oneColumn } = setter.layout;
  const part = (of: string): Part => ({ role: 'paragraph', id: `${id}/${of}` });
  const figure = { role: 'figure', id: `${id}/strokes`, alternative } as const;
  const place = oneColumn ? { x: LEFT, width: RIGHT - LEFT } : BESIDE;
  const signed = strokes
    ? strip([{ kind: 'strokes', strokes: scaled(strokes), width: PEN, part: figure }], PLACE.height)
    : wordsStrip({ text: name, letters: signing, bold: false, part: part('name') }, PLACE, setter);
  const over = [
    wordsStrip({ text: label, letters: small, bold: false, part: part('label') }, PLACE, setter),
    { ...signed, gap: mm(1.5) },
    { ...strip([rule([LEFT, 0], [LEFT + PLACE.width, 0])], 0), gap: mm(1) },
  ];
  const words = [
    ...(strokes ? [wordsStrip({ text: name, letters: body, bold: true, part: part('name') }, place, setter)] : []),
    wordsStrip({ text: method, letters: small, bold: false, part: part('method') }, place, setter),
  ];
  const whole = oneColumn ? joinStrips([...over, ...words]) : beside(joinStrips(over), joinStrips(words));
  return { ...whole, gap: mm(4) };
}

/** Both end on the same line. */
function beside(left: Strip, right: Strip): Strip {
  const height = Math.max(left.height, right.height);
  const lowered = (one: Strip) => joinStrips([{ ...one, gap: height - one.height }]).items;
  return strip([...lowered(left), ...lowered(right)], height);
}

type Column = { readonly x: number; readonly width: number };

function wordsStrip({ text, letters, bold, part }: Words, { x, width }: Column, { set }: Typesetter): Strip {
  const lines = breakLines(set(text, { size: letters.size, bold }), width);
  return joinStrips(lineStrips(lines, { x, leading: letters.leading, part }));
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
