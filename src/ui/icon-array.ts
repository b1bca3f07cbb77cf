import { placeOf, sizeOf, type BlocksAcross } from '../sheet/icon-squares.ts';

type Square = (x: number, y: number) => string;

/** Room for half the thickness of a line. */
const MARGIN = 1;

export const solid: Square = (x, y) => `M${x} ${y}h8v8h-8z`;
export const outlined: Square = (x, y) => `M${x + 0.5} ${y + 0.5}h7v7h-7z`;
export const hatched: Square = (x, y) => `${outlined(x, y)}m0 7l7-7m-7 3.5l3.5-3.5m0 7l3.5-3.5`;

export const viewBox = (across: BlocksAcross): string =>
  [-MARGIN, -MARGIN, ...sizeOf(across).map((length) => length + 2 * MARGIN)].join(' ');

/** The squares from one count up to another, as one path. */
export function squares(from: number, to: number, across: BlocksAcross, square: Square): string {
  return Array.from({ length: to - from }, (_, i) => square(...placeOf(from + i, across))).join('');
}
