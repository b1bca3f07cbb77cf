import { moveDown, type Placed } from './placed.ts';
import type { Strip } from './flow-strip.ts';

/** Where text stands on a page, in points from its top. */
export type Frame = { readonly top: number; readonly bottom: number };

export type Flowed = {
  /** The ink of each page. */
  readonly pages: readonly (readonly Placed[])[];
  /** By anchor, on which of these pages it stands, from 0. */
  readonly anchors: ReadonlyMap<string, number>;
};

type Filling = { readonly pages: Placed[][]; readonly anchors: Map<string, number>; readonly frame: Frame; y: number };

/** Stands strips one below the other, page after page. A strip that is higher than a page would reach below it: none is made. */
export function flow(strips: readonly Strip[], frame: Frame): Flowed {
  const filling: Filling = { pages: [[]], anchors: new Map(), frame, y: frame.top };
  for (const chain of chainsOf(strips)) {
    if (chain[0]?.newPage) turnPage(filling);
    const height = chain.reduce((sum, { gap, height: own }) => sum + gap + own, 0);
    const fitsAPage = height - (chain[0]?.gap ?? 0) <= frame.bottom - frame.top;
    if (fitsAPage && filling.y + height > frame.bottom) turnPage(filling);
    for (const one of chain) place(filling, one);
  }
  return filling;
}

/** Strips that stay together. */
function chainsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [];
  for (const [i, one] of strips.entries()) {
    const last = chains.at(-1);
    if (last && strips[i - 1]?.keep && !one.newPage) last.push(one);
    else chains.push([one]);
  }
  return chains;
}

function place(filling: Filling, one: Strip): void {
  if (filling.y + one.gap + one.height > filling.frame.bottom) turnPage(filling);
  const atTop = filling.y === filling.frame.top;
  if (atTop && one.head) put(filling, one.head);
  if (!atTop) filling.y += one.gap;
  if (one.anchor !== undefined) filling.anchors.set(one.anchor, filling.pages.length - 1);
  put(filling, one);
}

function put(filling: Filling, { items, height }: Strip): void {
  filling.pages.at(-1)?.push(...moveDown(items, filling.y));
  filling.y += height;
}

/** A page that is still empty is not left. */
function turnPage(filling: Filling): void {
  if (filling.y === filling.frame.top) return;
  filling.pages.push([]);
  filling.y = filling.frame.top;
}
