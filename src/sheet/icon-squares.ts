import type { MessageId } from '../i18n/translate.ts';
import type { Counted } from './figure-sentences.ts';

/** Ten blocks stand five across and two down, or two across and five down. */
export type BlocksAcross = 5 | 2;

/** Lengths of an icon array, in its own unit: a square with its gap is ten wide. */
export const SQUARE = 8;
const PITCH = 10;
const BLOCK = 10 * PITCH;
const BLOCK_PITCH = BLOCK + 8;
const BLOCKS = 10;

/** How wide a thousand squares are, and how high. */
export function sizeOf(across: BlocksAcross): readonly [width: number, height: number] {
  const length = (blocks: number) => (blocks - 1) * BLOCK_PITCH + BLOCK - PITCH + SQUARE;
  return [length(across), length(BLOCKS / across)];
}

/** The top left corner of a square: block after block, row by row, without scattering. @param index from 0 to 999. */
export function placeOf(index: number, across: BlocksAcross): readonly [x: number, y: number] {
  const block = Math.floor(index / 100);
  const column = index % 10;
  const row = Math.floor((index % 100) / 10);
  return [(block % across) * BLOCK_PITCH + column * PITCH, Math.floor(block / across) * BLOCK_PITCH + row * PITCH];
}

export type Mark = 'sure' | 'maybe' | 'rest';

type Entry = { readonly mark: Mark; readonly message: MessageId };

const rest: Entry = { mark: 'rest', message: 'figure.legend.rest' };
const maybe: Entry = { mark: 'maybe', message: 'figure.legend.maybe' };

/** What the squares of an icon array mean. */
export function legendOf({ form, about }: Counted): readonly Entry[] {
  switch (form) {
    case 'one':
      return [{ mark: 'sure', message: about ? 'figure.legend.about' : 'figure.legend.one' }, rest];
    case 'range':
      return [{ mark: 'sure', message: 'figure.legend.atLeast' }, maybe, rest];
    case 'none-seen':
      return [maybe, rest];
  }
}
