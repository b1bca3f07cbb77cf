import type { Layout as LayoutName } from '../../sheet/wish.ts';
import type { Typeset } from './flow-lines.ts';
import { mm } from './paper.ts';

/** How large letters are, and how far lines are apart, in points. */
export type Letters = { readonly size: number; readonly leading: number };

/** How blocks look on paper, all lengths in points. */
export type Layout = {
  readonly body: Letters;
  /** Labels, and what is said beside something. */
  readonly small: Letters;
  readonly question: Letters;
  readonly signed: Letters;
  readonly headings: Readonly<Record<1 | 2 | 3, Letters & { readonly gap: number }>>;
  /** Above a line to write on by hand. */
  readonly ink: number;
  /** Between the lines of an answer. */
  readonly answer: number;
  /** One below the other: the columns of a table, fields, and what stands beside a signature. */
  readonly oneColumn: boolean;
};

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  standard: {
    body: { size: 11, leading: 14.5 },
    small: { size: 10, leading: 13 },
    question: { size: 12, leading: 16 },
    signed: { size: 14, leading: 18.2 },
    headings: {
      1: { size: 16, leading: 20, gap: mm(6) },
      2: { size: 14, leading: 18, gap: mm(6) },
      3: { size: 12, leading: 16, gap: mm(4) },
    },
    ink: mm(7.5),
    answer: mm(9),
    oneColumn: false,
  },
  // Nothing is smaller than 18 pt.
  large: {
    body: { size: 18, leading: 25 },
    small: { size: 18, leading: 25 },
    question: { size: 20, leading: 27 },
    signed: { size: 20, leading: 27 },
    headings: {
      1: { size: 26, leading: 33, gap: mm(9) },
      2: { size: 24, leading: 30, gap: mm(9) },
      3: { size: 21, leading: 28, gap: mm(7) },
    },
    ink: mm(13),
    answer: mm(14),
    oneColumn: true,
  },
};

/** What every block is set with. */
export type Typesetter = { readonly set: Typeset; readonly layout: Layout };
