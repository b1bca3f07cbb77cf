import { flowBlock } from '../../../src/pdf/pages/flow-blocks.ts';
import { breakLines, placeLines, type Typeset } from '../../../src/pdf/pages/flow-lines.ts';
import { joinStrips, keepWithNext, strip, withAnchor, withGap, type Strip } from '../../../src/pdf/pages/flow-strip.ts';
import type { Typesetter } from '../../../src/pdf/pages/layout.ts';
import { LEFT, mm, RIGHT } from '../../../src/pdf/pages/paper.ts';
import { rule, type Part } from '../../../src/pdf/pages/placed.ts';
import type { Proof, ProofBlock, ProofEntry } from './blocks.ts';
import { BOX, flowRows, tickBox } from './flow-rows.ts';

const TITLE = { size: 11, leading: 14.5 };
const LINE = { size: 10, leading: 14 };
const PAGE_AT = RIGHT - mm(10);

export type Flowing = Typesetter & {
  readonly pageHeight: number;
  /** On which page an anchor stands. */
  readonly pageOf: (anchor: string) => number;
};

/** The whole proof as strips, ready to stand on pages. */
export function flowProof({ title, allOfIt, blocks }: Proof, flowing: Flowing): readonly Strip[] {
  return [
    ...flowBlock({ kind: 'heading', level: 1, text: title }, 'title', flowing, flowing.pageHeight),
    ...blocks.flatMap((block, i) => flowProofBlock(block, { ...flowing, id: `block/${i}`, allOfIt })),
  ];
}

type Place = Flowing & { readonly id: string; readonly allOfIt: string };

function flowProofBlock(block: ProofBlock, place: Place): readonly Strip[] {
  const { id, set, pageHeight } = place;
  switch (block.kind) {
    case 'section':
      return withAnchor(
        block.anchor,
        flowBlock({ kind: 'heading', level: 2, text: block.title }, id, place, pageHeight),
      );
    case 'rows':
      return flowRows(block.rows, id, set);
    case 'contents':
      return block.lines.flatMap(({ text, anchor }, i) => contentsLine(text, place.pageOf(anchor), `${id}/${i}`, set));
    case 'entry':
      return flowEntry(block, place);
    case 'paragraph':
    case 'list':
    case 'fields':
    case 'page-break':
      return flowBlock(block, id, place, pageHeight);
  }
}

function contentsLine(text: string, page: number, id: string, set: Typeset): readonly Strip[] {
  const entry = { id, list: 'contents', numbering: 'None' } as const;
  const part = (of: string): Part => ({ role: 'paragraph', id: `${id}/${of}`, entry });
  const lines = breakLines(set(text, { size: LINE.size, bold: false }), PAGE_AT - LEFT - mm(4));
  const number = breakLines(set(`${page}`, { size: LINE.size, bold: true }), RIGHT - PAGE_AT);
  const items = [
    ...placeLines(lines, { x: LEFT, top: 0, leading: LINE.leading, part: part('words') }),
    ...placeLines(number, { x: RIGHT - (number[0]?.width ?? 0), top: 0, leading: LINE.leading, part: part('page') }),
  ];
  return [strip(items, lines.length * LINE.leading, mm(0.6))];
}

/** Its title with a box for all of it, over its rows; where a page begins inside it, the title stands there again. */
function flowEntry({ title, anchor, rows }: ProofEntry, { id, set, allOfIt }: Place): readonly Strip[] {
  const part: Part = { role: 'heading', level: 3, id };
  const lines = breakLines(set(title, { size: TITLE.size, bold: true }), BOX.x - LEFT - mm(5));
  const all = breakLines(set(allOfIt, { size: 10, bold: false }), RIGHT - BOX.x);
  const height = lines.length * TITLE.leading + mm(0.8);
  const heading = strip(
    [
      rule([LEFT, height], [RIGHT, height]),
      ...placeLines(lines, { x: LEFT, top: 0, leading: TITLE.leading, part }),
      tickBox(0.75),
      ...placeLines(all, { x: BOX.x + mm(6), top: 0, leading: TITLE.leading }),
    ],
    height,
  );
  const again = strip(
    placeLines(breakLines(set(`${title} …`, { size: 10, bold: true }), RIGHT - LEFT), {
      x: LEFT,
      top: 0,
      leading: LINE.leading,
    }),
    LINE.leading,
  );
  const below = joinStrips([again, strip([], mm(1.5))]);
  const strips = flowRows(rows, id, set).map((one) => ({ ...one, head: below }));
  return withAnchor(anchor, withGap(mm(5.5), [...keepWithNext([heading]), ...keepEnds(strips)]));
}

/** Neither the first row nor the last stands alone. */
const keepEnds = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((one, i) => ({ ...one, keep: strips.length > 1 && (i === 0 || i === strips.length - 2) }));
