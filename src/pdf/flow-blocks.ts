import type { Block } from '../sheet/blocks.ts';
import { flowFields } from './flow-fields.ts';
import { breakLines, placeLines, type Typeset } from './flow-lines.ts';
import { flowSignature } from './flow-signature.ts';
import { keepWithNext, lineStrips, withGap, type Strip } from './flow-strip.ts';
import { flowTable } from './flow-table.ts';
import { LEFT, mm, RIGHT } from './paper.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const WIDTH = RIGHT - LEFT;
export const BODY = { size: 11, leading: 14.5 };
const HEADINGS = {
  1: { size: 16, leading: 20, gap: mm(6) },
  2: { size: 14, leading: 18, gap: mm(6) },
  3: { size: 12, leading: 16, gap: mm(4) },
};
const INDENT = mm(5);
const BULLET = '•';

/** A block as strips, ready to stand on pages. @param pageHeight how high a page's text may be, in points. */
export function flowBlock(block: Block, id: string, set: Typeset, pageHeight: number): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, id, set);
    case 'paragraph':
      return flowParagraph(block, id, set);
    case 'list':
      return flowList(block, id, set);
    case 'table':
      return flowTable(block, id, set, pageHeight);
    case 'fields':
      return flowFields(block.fields, id, set);
    case 'signature':
      return [flowSignature(block, id, set)];
    case 'page-break':
      return [{ items: [], height: 0, gap: 0, keep: true, newPage: true }];
  }
}

export function flowHeading({ level, text }: Omit<Of<'heading'>, 'kind'>, id: string, set: Typeset): readonly Strip[] {
  const { size, leading, gap } = HEADINGS[level];
  const lines = breakLines(set(text, { size, bold: true }), WIDTH);
  return withGap(gap, keepWithNext(lineStrips(lines, { x: LEFT, leading, part: { role: 'heading', level, id } })));
}

export function flowParagraph(
  { text, strong = false }: Omit<Of<'paragraph'>, 'kind'>,
  id: string,
  set: Typeset,
): readonly Strip[] {
  const { size, leading } = BODY;
  const lines = breakLines(set(text, { size, bold: strong }), WIDTH);
  return withGap(mm(1.5), lineStrips(lines, { x: LEFT, leading, part: { role: 'paragraph', id } }));
}

export function flowList({ ordered, items }: Omit<Of<'list'>, 'kind'>, id: string, set: Typeset): readonly Strip[] {
  const { size, leading } = BODY;
  return items.flatMap((item, i) => {
    const entry = { id: `${id}/${i}`, list: id, numbering: ordered ? 'Decimal' : 'Disc' } as const;
    const part = { role: 'paragraph', id: entry.id, entry } as const;
    const sign = breakLines(set(ordered ? `${i + 1}.` : BULLET, { size, bold: false }), WIDTH);
    const indent = Math.max(INDENT, ...sign.map(({ width }) => width + mm(1.5)));
    const lines = breakLines(set(item, { size, bold: false }), WIDTH - indent);
    const strips = lineStrips(lines, { x: LEFT + indent, leading, part });
    const marked = strips.map((one, n) =>
      n === 0
        ? {
            ...one,
            items: [...placeLines(sign, { x: LEFT, top: 0, leading, part: { role: 'sign', entry } }), ...one.items],
          }
        : one,
    );
    return withGap(mm(1), marked);
  });
}
