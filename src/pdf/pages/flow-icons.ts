import type { PaperBlock } from '../../sheet/blocks.ts';
import { placeOf, SQUARE, sizeOf, type Mark } from '../../sheet/icon-squares.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { joinStrips, strip, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, type Part, type Placed, type Point } from './placed.ts';

const ACROSS = 5;
const WIDTH = mm(110);
const OUT_OF = 1000;

/** A thousand squares, then what each kind of them means. Never cut. */
export function flowIcons(
  { low, high, alternative, legend, each }: Extract<PaperBlock, { kind: 'icons' }>,
  id: string,
  { set, layout }: Typesetter,
): readonly Strip[] {
  const { size, leading } = layout.small;
  const [across, down] = sizeOf(ACROSS);
  const unit = (layout.oneColumn ? RIGHT - LEFT : WIDTH) / across;
  const part: Part = { role: 'figure', id: `${id}/squares`, alternative };
  const ranges: readonly (readonly [Mark, number, number])[] = [
    ['sure', 0, low],
    ['maybe', low, high],
    ['rest', high, OUT_OF],
  ];
  const squares = ranges.map(([mark, from, to]): Placed => {
    const corners = Array.from({ length: to - from }, (_, i) => placeOf(from + i, ACROSS));
    const placed = corners.map(([x, y]): Point => [LEFT + x * unit, y * unit]);
    return { kind: 'squares', mark, corners: placed, edge: SQUARE * unit, part };
  });
  const line = (words: string, of: string, mark: Mark | null): Strip => {
    const x = mark ? LEFT + 1.7 * size : LEFT;
    const lines = breakLines(set(words, { size, bold: false }), RIGHT - x);
    const told: Part = { role: 'paragraph', id: `${id}/${of}` };
    const sample: readonly Placed[] = mark
      ? [{ kind: 'squares', mark, corners: [[LEFT, leading / 2 - size / 2]], edge: size, part: artifact }]
      : [];
    return strip([...sample, ...placeLines(lines, { x, top: 0, leading, part: told })], lines.length * leading);
  };
  const whole = joinStrips([
    strip(squares, down * unit),
    ...legend.map(({ mark, words }, i) => ({ ...line(words, `legend/${i}`, mark), gap: i === 0 ? mm(2) : 0 })),
    line(each, 'each', null),
  ]);
  return [{ ...whole, gap: mm(2) }];
}
