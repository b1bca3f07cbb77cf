import { expect } from 'vitest';
import type { Page, Placed, PlacedText } from '../../../src/pdf/pages/placed.ts';

const mm = (length: number) => (length * 72) / 25.4;
const NEAR = 0.01;

const isText = (item: Placed): item is PlacedText => item.kind === 'text';
export const textsOn = (page: Page | undefined): readonly PlacedText[] => page?.items.filter(isText) ?? [];
export const wordsOn = (page: Page | undefined): string =>
  textsOn(page)
    .map(({ text }) => text.trim())
    .join(' ');

/** What stands on the pages, without what is repeated on each. */
export const bodyOf = (pages: readonly Page[]): string =>
  pages
    .flatMap(textsOn)
    .filter(({ part }) => part.role !== 'artifact' && part.role !== 'running-head')
    .map(({ text }) => text.trim())
    .join(' ');

type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** From the capitals' tops to where most descenders end. */
const inkOf = ({ x, width, baseline, size }: PlacedText): Edges => ({
  left: x,
  right: x + width,
  top: baseline - 0.72 * size,
  bottom: baseline + 0.2 * size,
});

function edgesOf(item: Placed): Edges {
  switch (item.kind) {
    case 'text':
      return inkOf(item);
    case 'rule':
      return around([item.from, item.to]);
    case 'box':
      return around([item.corner, [item.corner[0] + item.size[0], item.corner[1] + item.size[1]]]);
    case 'qr':
      return around([item.corner, [item.corner[0] + item.size, item.corner[1] + item.size]]);
    case 'strokes':
      return around(item.strokes.flat());
    case 'squares':
      return around(item.corners.flatMap(([x, y]) => [[x, y] as const, [x + item.edge, y + item.edge] as const]));
  }
}

const brief = (item: Placed) => ({ is: item.kind === 'text' ? item.text : item.kind, at: edgesOf(item) });

const around = (points: readonly (readonly [number, number])[]): Edges => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

/** No ink stands outside x 25 to 195 mm, above 12 mm, or below the paper's bottom margin of 14 mm. */
export function expectInsideMargins(page: Page): void {
  const outside = page.items.filter((item) => {
    const { left, right, top, bottom } = edgesOf(item);
    return (
      left < mm(25) - NEAR || right > mm(195) + NEAR || top < mm(12) - NEAR || bottom > page.height - mm(14) + NEAR
    );
  });
  expect(outside.map(brief)).toEqual([]);
}

/** No two pieces of text share a spot, and no line runs through a text. */
export function expectNoOverlap(page: Page): void {
  const texts = textsOn(page);
  const boxes = texts.map(inkOf);
  const overlapping = texts.filter((_, i) => boxes.some((other, n) => n < i && overlap(other, boxes[i] ?? other)));
  expect(overlapping.map(brief)).toEqual([]);
  const rules = page.items.filter((item) => item.kind === 'rule').map(edgesOf);
  const struck = texts.filter((_, i) => rules.some((line) => overlap(line, boxes[i] ?? line)));
  expect(struck.map(brief)).toEqual([]);
}

const overlap = (a: Edges, b: Edges) =>
  a.left < b.right - NEAR && b.left < a.right - NEAR && a.top < b.bottom - NEAR && b.top < a.bottom - NEAR;

/** @param least the smallest size of letters, in points. Lines are half a point thick, but the decision's. */
export function expectLegible(page: Page, least: number): void {
  for (const { size } of textsOn(page)) expect(size).toBeGreaterThanOrEqual(least);
  const widths = page.items.flatMap((item) => (item.kind === 'rule' || item.kind === 'box' ? [item.width] : []));
  expect(new Set(widths)).toEqual(
    widths.length === 0 ? new Set() : new Set(widths.filter((width) => width === 0.5 || width === 1.5)),
  );
}
