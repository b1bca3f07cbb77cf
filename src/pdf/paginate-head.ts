import type { Sheet } from '../sheet/blocks.ts';
import { fill } from './agenda-page-piece.ts';
import { fit, fitEnds, oneLine } from './flow-fit.ts';
import { placeLines, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, runningHead, type Part, type Placed } from './placed.ts';

const TOP = mm(12);
const LEADING = 13;
const PAGE_LABEL = mm(40);

type PageNumber = { readonly page: number; readonly pages: number };

type Heads = Pick<Sheet, 'notice' | 'running' | 'pageLabel'>;

/** What stands above every page's text. `bottom` is where the text of a later page may begin. */
export type PageHead = {
  readonly first: (number: PageNumber) => readonly Placed[];
  readonly later: (number: PageNumber) => readonly Placed[];
  readonly bottom: number;
};

/**
 * The draft notice and "page x of y"; from page 2 on the two identifiers too, which the first page shows larger.
 * Whoever hears the sheet is told the notice once, where it begins.
 */
export function pageHead({ notice: draft, running, pageLabel }: Heads, set: Typeset): PageHead {
  const notices =
    draft === null
      ? null
      : fit(set, [{ text: draft, bold: true }], RIGHT - LEFT - PAGE_LABEL, [{ size: 10, leading: LEADING, count: 2 }]);
  const who = fitEnds(set, { text: running, bold: true }, RIGHT - LEFT, { size: 10, leading: LEADING, count: 3 });
  const noticeBottom = TOP + Math.max(1, notices?.lines.length ?? 0) * LEADING;
  const bottom = noticeBottom + who.lines.length * LEADING + mm(1);
  const above = (number: PageNumber, notice: Part) => {
    const label = oneLine(set, { text: fill(pageLabel, number), size: 10, bold: false }, PAGE_LABEL);
    const x = RIGHT - (label[0]?.width ?? 0);
    return [
      ...placeLines(notices?.lines ?? [], { x: LEFT, top: TOP, leading: LEADING, part: notice }),
      ...placeLines(label, { x, top: TOP, leading: LEADING, part: runningHead }),
    ];
  };
  const first = (number: PageNumber) => above(number, { role: 'paragraph', id: 'notice' });
  const later = (number: PageNumber) => [
    ...above(number, runningHead),
    ...placeLines(who.lines, { x: LEFT, top: noticeBottom, leading: LEADING, part: runningHead }),
    rule([LEFT, bottom], [RIGHT, bottom], runningHead),
  ];
  return { first, later, bottom: bottom + mm(5) };
}
