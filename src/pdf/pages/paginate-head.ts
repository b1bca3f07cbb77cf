import type { Print } from '../../sheet/blocks.ts';
import { fill } from './agenda-page-piece.ts';
import { fit, fitEnds, oneLine } from './flow-fit.ts';
import { placeLines } from './flow-lines.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, runningHead, type Part, type Placed } from './placed.ts';

const TOP = mm(12);
/** Room for "page 12 of 34", in the size of its letters. */
const PAGE_LABEL = 11;

type PageNumber = { readonly page: number; readonly pages: number };
export type Above = (number: PageNumber) => readonly Placed[];

type Heads = Pick<Print, 'notice' | 'running' | 'pageLabel'>;

/** What stands above every page's text. `bottom` is where the text of a later page may begin. */
export type PageHead = {
  /** Above an agenda, which shows the two identifiers itself. */
  readonly first: Above;
  /** Above the first page of anything else. */
  readonly opening: Above;
  readonly later: Above;
  readonly bottom: number;
};

/**
 * The draft notice, "page x of y", and the two identifiers. Whoever hears it is told the notice once, where it begins; and there
 * whose it is, where no agenda says so.
 */
export function pageHead({ notice: draft, running, pageLabel }: Heads, { set, layout }: Typesetter): PageHead {
  const { size, leading } = layout.small;
  const labelWidth = PAGE_LABEL * size;
  const notices =
    draft === null
      ? null
      : fit(set, [{ text: draft, bold: true }], RIGHT - LEFT - labelWidth, [{ size, leading, count: 2 }]);
  const who = fitEnds(set, { text: running, bold: true }, RIGHT - LEFT, { size, leading, count: 3 });
  const noticeBottom = TOP + Math.max(1, notices?.lines.length ?? 0) * leading;
  const bottom = noticeBottom + who.lines.length * leading + mm(1);
  const above = (number: PageNumber, notice: Part) => {
    const label = oneLine(set, { text: fill(pageLabel, number), size, bold: false }, labelWidth);
    const x = RIGHT - (label[0]?.width ?? 0);
    return [
      ...placeLines(notices?.lines ?? [], { x: LEFT, top: TOP, leading, part: notice }),
      ...placeLines(label, { x, top: TOP, leading, part: runningHead }),
    ];
  };
  const identified = (part: Part) => [
    ...placeLines(who.lines, { x: LEFT, top: noticeBottom, leading, part }),
    rule([LEFT, bottom], [RIGHT, bottom], runningHead),
  ];
  const told = (id: string): Part => ({ role: 'paragraph', id });
  return {
    first: (number) => above(number, told('notice')),
    opening: (number) => [...above(number, told('notice')), ...identified(told('running'))],
    later: (number) => [...above(number, runningHead), ...identified(runningHead)],
    bottom: bottom + mm(5),
  };
}
