import { act, fireEvent, render, screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { ShowAtDesk } from '../../../src/patient/ShowAtDesk.tsx';
import { codesIn } from '../../../src/patient/shown-codes.ts';
import { t } from '../../core/i18n/tables.ts';

const frames = Array.from({ length: 14 }, (_, i) => `BFH1 ${i}`);

beforeEach(() => {
  vi.useFakeTimers();
});

const code = () => screen.getByRole('img').getAttribute('aria-label');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pass = (milliseconds: number) => {
  act(() => void vi.advanceTimersByTime(milliseconds));
};
const type = (value: string) => fireEvent.change(screen.getByLabelText('Show only these'), { target: { value } });

/** The codes of so many seconds, looked at every 10 ms. */
function codesOf(seconds: number, meanwhile?: () => void): readonly (string | null)[] {
  return Array.from({ length: seconds * 100 }, () => {
    pass(10);
    meanwhile?.();
    return code();
  });
}

const changesIn = (codes: readonly unknown[]) => codes.filter((each, i) => i > 0 && each !== codes[i - 1]).length;
const mostInOneSecond = (codes: readonly unknown[]) =>
  Math.max(...codes.map((_, i) => changesIn(codes.slice(i, i + 100))));

test('nothing moves before it is started, and each code comes in turn then', () => {
  render(<ShowAtDesk t={t} frames={frames} />);
  expect(new Set(codesOf(2))).toEqual(new Set(['Code 1 of 14']));
  press('Start');
  expect(new Set(codesOf(14 * 0.4 + 0.1))).toEqual(new Set(frames.map((_, i) => `Code ${i + 1} of 14`)));
  expect(code()).toBe('Code 1 of 14');
});

test('it can be stopped, slowed down, and gone through by hand', () => {
  render(<ShowAtDesk t={t} frames={frames} />);
  press('Start');
  pass(410);
  press('Pause');
  pass(5000);
  expect(code()).toBe('Code 2 of 14');
  press('Next code');
  expect(code()).toBe('Code 3 of 14');
  press('Slower');
  press('Start');
  pass(1190);
  expect(code()).toBe('Code 3 of 14');
  pass(20);
  expect(code()).toBe('Code 4 of 14');
  press('As fast as before');
  pass(410);
  expect(code()).toBe('Code 5 of 14');
});

test('no second has more than three changes, not even with a key held down', () => {
  render(<ShowAtDesk t={t} frames={frames} />);
  press('Start');
  expect(mostInOneSecond(codesOf(5))).toBe(3);
  expect(mostInOneSecond(codesOf(5, () => press('Next code')))).toBe(3);
});

test('only the codes that the desk still misses are shown', () => {
  render(<ShowAtDesk t={t} frames={frames} />);
  type('3, 7');
  press('Start');
  expect(new Set(codesOf(3))).toEqual(new Set(['Code 3 of 14', 'Code 7 of 14']));
  type('');
  expect(new Set(codesOf(6)).size).toBe(14);
});

test('a number that no code has is named, and all are shown', () => {
  render(<ShowAtDesk t={t} frames={frames} />);
  type('3, 15');
  expect(screen.getByLabelText('Show only these')).toBeInvalid();
  expect(screen.getByText(/^Write numbers from 1 to 14/u)).toBeVisible();
  press('Start');
  expect(new Set(codesOf(6)).size).toBe(14);
});

test('numbers may be written in any order, with any marks between, and twice', () => {
  expect(codesIn(' 7,3;  3. ', 14)).toEqual([3, 7]);
  expect(codesIn('', 3)).toEqual([1, 2, 3]);
  const none = ['0', '4', '-1', '1.5x', 'all'];
  expect(none.map((words) => codesIn(words, 3))).toEqual(none.map(() => null));
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 150 }), (words, total) => {
      const codes = codesIn(words, total);
      expect(codes === null || codes.length > 0).toBe(true);
    }),
  );
});
