import type { Sheet } from '../sheet/blocks.ts';
import { agendaPage } from './agenda-page.ts';
import { flow } from './flow.ts';
import { flowBlock } from './flow-blocks.ts';
import { flowLeftovers } from './flow-leftover.ts';
import type { Typeset } from './flow-lines.ts';
import { pageHead } from './paginate-head.ts';
import { BOTTOM_MARGIN, PAPERS, type Paper } from './paper.ts';
import type { Page } from './placed.ts';
import type { Shape } from './shape.ts';

/**
 * Stands a sheet on pages. The first is the agenda; what it had no room for begins page 2, then follow the sheet's blocks.
 * All lengths are in points from the top left corner. Nothing is smaller than 10 pt, nothing lies outside the margins, and
 * what is cut on the first page says on which page it stands in full.
 */
export function paginate(sheet: Sheet, shape: Shape, paper: Paper): readonly Page[] {
  const { width, height } = PAPERS[paper];
  const set: Typeset = (text, style) => shape(text, style, sheet.language, sheet.direction);
  const head = pageHead(sheet, set);
  const frame = { top: head.bottom, bottom: height - BOTTOM_MARGIN };
  const { leftovers } = agendaPage(sheet.agenda, paper, { set, pageOf: () => 2 });
  const blocks = sheet.blocks.flatMap((block, i) => flowBlock(block, `block/${i}`, set, frame.bottom - frame.top));
  const later = flow([...flowLeftovers(leftovers, sheet.agenda, set), ...blocks], frame);
  // Page 1 is the agenda, so the flow's first page, 0, is page 2.
  const pageOf = (anchor: string) => (later.anchors.get(anchor) ?? 0) + 2;
  const { items } = agendaPage(sheet.agenda, paper, { set, pageOf });
  const pages = later.pages.length + 1;
  return [
    { width, height, items: [...head.first({ page: 1, pages }), ...items] },
    ...later.pages.map((ink, i) => ({ width, height, items: [...head.later({ page: i + 2, pages }), ...ink] })),
  ];
}
