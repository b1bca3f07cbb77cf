import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as fc from 'fast-check';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import table from '../../src/i18n/messages/en/figure.json';
import { createTranslate } from '../../src/i18n/translate.ts';
import { SignaturePad } from '../../src/ui/SignaturePad.tsx';
import { denormalise, MOST_POINTS, normalise, type Strokes } from '../../src/ui/signature-strokes.ts';

const t = createTranslate('en', [table]);
const ended = vi.fn<(strokes: Strokes | null) => void>();
const observers: (() => void)[] = [];
let width = 400;

// jsdom lays nothing out and draws nothing.
beforeEach(() => {
  width = 400;
  observers.length = 0;
  ended.mockReset();
  const canvas = { getContext: () => new Proxy({}, { get: () => () => undefined, set: () => true }) };
  Object.assign(HTMLCanvasElement.prototype, canvas);
  vi.spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, width, width / 2),
  );
  vi.stubGlobal('ResizeObserver', function observe(callback: () => void) {
    observers.push(callback);
    return { observe: () => undefined, disconnect: () => undefined };
  });
});

function Signing({ disabled = false }: { readonly disabled?: boolean }) {
  const [strokes, setStrokes] = useState<Strokes | null>(null);
  const change = (next: Strokes | null) => {
    ended(next);
    setStrokes(next);
  };
  return <SignaturePad value={strokes} onChange={change} label="Your signature" t={t} disabled={disabled} />;
}

function begin(canvas: Element, x: number, y: number) {
  fireEvent.pointerDown(canvas, { pointerId: 1, buttons: 1, clientX: x, clientY: y });
  fireEvent.pointerMove(window, { pointerId: 1, buttons: 1, clientX: x + 100, clientY: y + 20 });
}

function draw(canvas: Element, x: number, y: number) {
  begin(canvas, x, y);
  fireEvent.pointerUp(window, { pointerId: 1, clientX: x + 100, clientY: y + 20 });
}

function showPad(disabled = false) {
  const { container } = render(<Signing disabled={disabled} />);
  return canvasOf(container);
}

function canvasOf(container: HTMLElement) {
  const canvas = container.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  return canvas;
}

test('what was drawn is kept in a box one unit wide', () => {
  const canvas = showPad();
  act(() => draw(canvas, 40, 80));
  expect(ended).toHaveBeenLastCalledWith([
    [
      [0.1, 0.2],
      [0.35, 0.25],
    ],
  ]);
  expect(screen.getByText('1 line drawn.')).toBeVisible();
});

test('a stroke is shown as soon as the pen is lifted', () => {
  const canvas = showPad();
  begin(canvas, 40, 80);
  // Not through testing-library, which waits for the rendering.
  window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1, clientX: 140, clientY: 100 }));
  expect(screen.getByText('1 line drawn.')).toBeVisible();
});

test('two strokes before the first is shown are both kept', () => {
  const { container } = render(<SignaturePad value={null} onChange={ended} label="Your signature" t={t} />);
  const canvas = canvasOf(container);
  draw(canvas, 40, 80);
  draw(canvas, 80, 100);
  expect(ended.mock.lastCall?.[0]).toHaveLength(2);
});

test('another size keeps every stroke as it was', () => {
  const canvas = showPad();
  act(() => draw(canvas, 40, 80));
  const before = ended.mock.lastCall;
  width = 800;
  act(() => observers.forEach((resized) => resized()));
  expect(ended.mock.lastCall).toBe(before);
  act(() => draw(canvas, 80, 160));
  expect(ended.mock.lastCall?.[0]?.map(([from]) => from)).toEqual([
    [0.1, 0.2],
    [0.1, 0.2],
  ]);
});

test('a rotation in the middle of a stroke keeps what was drawn, and the pen still writes', () => {
  const canvas = showPad();
  act(() => begin(canvas, 40, 80));
  width = 800;
  act(() => observers.forEach((resized) => resized()));
  expect(ended).toHaveBeenLastCalledWith([
    [
      [0.1, 0.2],
      [0.35, 0.25],
    ],
  ]);
  act(() => draw(canvas, 80, 160));
  expect(screen.getByText('2 lines drawn.')).toBeVisible();
});

test('the last line can be taken back, and the drawing cleared', async () => {
  const canvas = showPad();
  act(() => draw(canvas, 40, 80));
  act(() => draw(canvas, 80, 100));
  await userEvent.click(screen.getByRole('button', { name: 'Take back the last line' }));
  expect(screen.getByText('1 line drawn.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Clear the drawing' }));
  expect(ended).toHaveBeenLastCalledWith(null);
  expect(screen.getByText('Nothing drawn yet.')).toBeVisible();
});

test('a pad that is read only takes no ink', () => {
  const canvas = showPad(true);
  act(() => draw(canvas, 40, 80));
  expect(ended).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Clear the drawing' })).toBeDisabled();
});

test('who cannot draw is told of typing, as an equal', () => {
  showPad();
  const pad = screen.getByRole('group', { name: 'Your signature' });
  expect(pad).toHaveAccessibleDescription(/choose to type your name instead\. Both count the same/);
});

const point = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }));
const strokes = (maxLength: number) => fc.array(fc.array(point, { minLength: 1, maxLength }), { maxLength: 8 });
const widths = fc.integer({ min: 50, max: 4000 });
const again = (drawn: Strokes, size: number) => normalise(denormalise(drawn, size), { width: size, height: size / 2 });

test('strokes come back from a pad of any width as they were, to four decimals', () => {
  fc.assert(
    fc.property(strokes(2), widths, (drawn, size) => {
      const back = again(drawn, size).flat(2);
      expect(back).toHaveLength(drawn.flat(2).length);
      drawn
        .flat(2)
        .forEach((value, i) => expect(Math.abs(value - (back[i] ?? Number.NaN))).toBeLessThanOrEqual(0.0000501));
    }),
  );
});

test('a point that is left out lay on the line that is drawn instead', () => {
  fc.assert(
    fc.property(strokes(40), widths, (drawn, size) => {
      again(drawn, size).forEach((kept, i) =>
        drawn[i]?.forEach((dot) => expect(distance(dot, kept)).toBeLessThanOrEqual(0.0006)),
      );
    }),
  );
});

test('ink beside the pad stands at its edge', () => {
  const [stroke] = normalise(
    [
      [
        { x: -20, y: 500 },
        { x: 900, y: -3 },
      ],
    ],
    { width: 400, height: 200 },
  );
  expect(stroke).toEqual([
    [0, 0.5],
    [1, 0],
  ]);
});

test('a scribble of any length stays under 20 kB', () => {
  const scribble = Array.from({ length: 9000 }, (_, i) => ({
    x: 200 + 190 * Math.sin(i * 1.3),
    y: 100 + 90 * Math.cos(i * 2.1),
  }));
  const kept = normalise([scribble], { width: 400, height: 200 });
  expect(kept.flat().length).toBeLessThanOrEqual(MOST_POINTS);
  expect(JSON.stringify(kept).length).toBeLessThan(20_000);
});

type Dot = readonly [number, number];

function distance(dot: Dot, line: readonly Dot[]): number {
  return Math.min(...line.map((from, i) => toSegment(dot, from, line[i + 1] ?? from)));
}

function toSegment([x, y]: Dot, [fromX, fromY]: Dot, [toX, toY]: Dot): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = Math.min(Math.max(((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}
