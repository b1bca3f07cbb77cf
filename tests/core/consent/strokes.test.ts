import { expect, test } from 'vitest';
import { isSignature } from '../../../src/consent/strokes.ts';

test('nothing, a stroke without length, and a dot are no signature', () => {
  expect(isSignature([])).toBe(false);
  expect(isSignature([[[0.5, 0.2]]])).toBe(false);
  expect(
    isSignature([
      [
        [0.5, 0.2],
        [0.502, 0.201],
        [0.5, 0.2],
      ],
    ]),
  ).toBe(false);
});

test('many dots are no signature: ink counts, not touches', () => {
  expect(isSignature(Array.from({ length: 200 }, (_, i) => [[i / 200, 0.2]] as const))).toBe(false);
});

test('a short line is a signature', () => {
  expect(
    isSignature([
      [
        [0.4, 0.2],
        [0.5, 0.2],
      ],
    ]),
  ).toBe(true);
});

test('two halves of a cross make one signature together', () => {
  const down = [
    [0.5, 0.2],
    [0.5, 0.25],
  ] as const;
  const across = [
    [0.48, 0.22],
    [0.53, 0.22],
  ] as const;
  expect(isSignature([down])).toBe(false);
  expect(isSignature([down, across])).toBe(true);
});

test('the way from one stroke to the next is no ink', () => {
  expect(isSignature([[[0, 0]], [[1, 0.5]]])).toBe(false);
});
