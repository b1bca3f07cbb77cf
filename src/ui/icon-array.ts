/** Ten blocks stand five across and two down, or two across and five down. */
export type BlocksAcross = 5 | 2;

type Square = (x: number, y: number) => string;

const PITCH = 10;
const BLOCK = 10 * PITCH;
const BLOCK_PITCH = BLOCK + 8;
const BLOCKS = 10;
const SQUARE = 8;
/** Room for half the thickness of a line. */
const MARGIN = 1;

export const solid: Square = (x, y) => `M${x} ${y}h8v8h-8z`;
export const outlined: Square = (x, y) => `M${x + 0.5} ${y + 0.5}h7v7h-7z`;
export const hatched: Square = (x, y) => `${outlined(x, y)}m0 7l7-7m-7 3.5l3.5-3.5m0 7l3.5-3.5`;

export function viewBox(across: BlocksAcross): string {
  const length = (blocks: number) => (blocks - 1) * BLOCK_PITCH + BLOCK - PITCH + SQUARE + 2 * MARGIN;
  return [-MARGIN, -MARGIN, length(across), length(BLOCKS / across)].join(' ');
}

/** The squares from one count up to another, as one path: block after block, row by row, without scattering. */
export function squares(from: number, to: number, across: BlocksAcross, square: Square): string {
  return Array.from({ length: to - from }, (_, i) => square(...placeOf(from + i, across))).join('');
}

function placeOf(index: number, across: BlocksAcross): readonly [x: number, y: number] {
  const block = Math.floor(index / 100);
  const column = index % 10;
  const row = Math.floor((index % 100) / 10);
  return [(block % across) * BLOCK_PITCH + column * PITCH, Math.floor(block / across) * BLOCK_PITCH + row * PITCH];
}
