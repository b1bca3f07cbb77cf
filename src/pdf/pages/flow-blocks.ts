import type { Block, PaperBlock } from '../../sheet/blocks.ts';
import { flowBoxes, flowWriting } from './flow-boxes.ts';
import { flowFields } from './flow-fields.ts';
import { flowIcons } from './flow-icons.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { flowSignature } from './flow-signature.ts';
import { keepWithNext, lineStrips, withGap, type Strip } from './flow-strip.ts';
import { flowTable } from './flow-table.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const WIDTH = RIGHT - LEFT;
const INDENT = mm(5);
const BULLET = '•';

/** A block as strips, ready to stand on pages. @param pageHeight how high a page's text may be, in points. */
export function flowBlock(block: PaperBlock, id: string, setter: Typesetter, pageHeight: number): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, id, setter);
    case 'paragraph':
      return flowParagraph(block, id, setter);
    case 'list':
      return flowList(block, id, setter);
    case 'table':
      return flowTable(block, id, setter, pageHeight);
    case 'fields':
      return flowFields(block.fields, id, setter);
    case 'signature':
      return [flowSignature(block, id, setter)];
    case 'boxes':
      return flowBoxes(block, id, setter);
    case 'writing':
      return flowWriting(block, id, setter);
    case 'icons':
      return flowIcons(block, id, setter);
    case 'page-break':
      return [{ items: [], height: 0, gap: 0, keep: true, newPage: true }];
  }
}

export function flowHeading(
  { level, text }: Omit<Of<'heading'>, 'kind'>,
  id: string,
  { set, layout }: Typesetter,
): readonly Strip[] {
  const { size, leading, gap } = layout.headings[level];
  const lines = breakLines(set(text, { size, bold: true }), WIDTH);
  return withGap(gap, keepWithNext(lineStrips(lines, { x: LEFT, leading, part: { role: 'heading', level, id } })));
}

export function flowParagraph(
  { text, strong = false }: Omit<Of<'paragraph'>, 'kind'>,
  id: string,
  { set, layout }: Typesetter,
): readonly Strip[] {
  const { size, leading } = layout.body;
  const lines = breakLines(set(text, { size, bold: strong }), WIDTH);
  const strips = lineStrips(lines, { x: LEFT, leading, part: { role: 'paragraph', id } });
  // What is strong says what follows it.
  return withGap(mm(1.5), strong ? keepWithNext(strips) : strips);
}

export function flowList(
  { ordered, items }: Omit<Of<'list'>, 'kind'>,
  id: string,
  { set, layout }: Typesetter,
): readonly Strip[] {
  const { size, leading } = layout.body;
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
