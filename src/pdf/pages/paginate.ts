import type { Agenda, Print } from '../../sheet/blocks.ts';
import type { Paper, PaperWish } from '../../sheet/wish.ts';
import { agendaPage } from './agenda-page.ts';
import { flow, type Frame } from './flow.ts';
import { flowAgenda } from './flow-agenda.ts';
import { flowBlock } from './flow-blocks.ts';
import { flowLeftovers } from './flow-leftover.ts';
import { onNewPage, type Strip } from './flow-strip.ts';
import { LAYOUTS, type Typesetter } from './layout.ts';
import { pageHead, type Above, type PageHead } from './paginate-head.ts';
import { BOTTOM_MARGIN, PAPERS } from './paper.ts';
import type { Page, Placed } from './placed.ts';
import type { Shape } from './shape.ts';

/** What a print's pages are made with. */
type Press = Typesetter & { readonly paper: Paper; readonly head: PageHead; readonly frame: Frame };

/**
 * Stands a print on pages. In the standard layout a sheet's first page is its agenda, and what that had no room for begins page 2;
 * in large print the agenda goes on for as long as it takes. Then follow the blocks.
 * All lengths are in points from the top left corner. Nothing is smaller than 10 pt (in large print than 18), nothing lies outside
 * the margins, and what is cut on the first page says on which page it stands in full.
 */
export function paginate(print: Print, shape: Shape, { paper, layout: name }: PaperWish): readonly Page[] {
  const layout = LAYOUTS[name];
  const set: Typesetter['set'] = (text, style) => shape(text, style, print.language, print.direction);
  const head = pageHead(print, { set, layout });
  const { width, height } = PAPERS[paper];
  const frame = { top: head.bottom, bottom: height - BOTTOM_MARGIN };
  const press: Press = { set, layout, paper, head, frame };
  const blocks = print.blocks.flatMap((block, i) => flowBlock(block, `block/${i}`, press, frame.bottom - frame.top));
  const { agenda } = print;
  const items =
    agenda === null
      ? inOneFlow(blocks, head.opening, press)
      : layout.oneColumn
        ? inOneFlow([...flowAgenda(agenda, press), ...onNewPage(blocks)], head.first, press)
        : withAgendaPage(agenda, blocks, press);
  return items.map((ink) => ({ width, height, items: ink }));
}

type Ink = readonly Placed[];

function withAgendaPage(agenda: Agenda, blocks: readonly Strip[], press: Press): readonly Ink[] {
  const { paper, head, frame } = press;
  const { leftovers } = agendaPage(agenda, paper, { ...press, pageOf: () => 2 });
  const strips = [...flowLeftovers(leftovers, agenda, press), ...blocks];
  const later = strips.length === 0 ? { pages: [], anchors: new Map<string, number>() } : flow(strips, frame);
  // Page 1 is the agenda, so the flow's first page, 0, is page 2.
  const pageOf = (anchor: string) => (later.anchors.get(anchor) ?? 0) + 2;
  const { items } = agendaPage(agenda, paper, { ...press, pageOf });
  const pages = later.pages.length + 1;
  return [
    [...head.first({ page: 1, pages }), ...items],
    ...later.pages.map((ink, i) => [...head.later({ page: i + 2, pages }), ...ink]),
  ];
}

function inOneFlow(strips: readonly Strip[], onFirst: Above, { head, frame }: Press): readonly Ink[] {
  const { pages } = flow(strips, frame);
  return pages.map((ink, i) => [...(i === 0 ? onFirst : head.later)({ page: i + 1, pages: pages.length }), ...ink]);
}
