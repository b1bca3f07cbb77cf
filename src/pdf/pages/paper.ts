import type { Paper } from '../../sheet/wish.ts';

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Height in millimetres is the paper's; a question's box is lower on the shorter one. */
export const PAPERS = {
  a4: { width: mm(210), height: mm(297), questionBox: mm(36) },
  letter: { width: 612, height: 792, questionBox: mm(30) },
} as const satisfies Record<Paper, object>;

/** The column of text: a wide margin at the left, for punching. */
export const LEFT = mm(25);
export const RIGHT = mm(195);
export const BOTTOM_MARGIN = mm(14);
