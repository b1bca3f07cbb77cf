import { expect, test } from 'vitest';
import { judge } from '../../../bench/aims.ts';
import { percentile, spreadOf } from '../../../bench/figures.ts';

test('of five runs the one in the middle counts, whatever their order', () => {
  expect(spreadOf([50, 10, 40, 20, 30])).toEqual({ median: 30, min: 10, max: 50 });
});

test('of four runs the mean of the two in the middle counts', () => {
  expect(spreadOf([8, 2, 4, 100]).median).toBe(6);
});

test('a percentile is a time that was measured, which so many of a hundred did not exceed', () => {
  const times = [80, 16, 24, 32, 40, 48, 56, 64];
  expect([75, 98, 1].map((rank) => percentile(times, rank))).toEqual([56, 80, 16]);
  expect(percentile([], 75)).toBeNaN();
});

test('an aim that is just reached holds', () => {
  expect(judge({ what: 'Continue', value: 60, against: 48, limit: 1.25 })).toBe('Continue: 1.25 ×, aim 1.25 ×: holds');
});

test('an aim that is missed says by how much', () => {
  expect(judge({ what: 'Continue', value: 96, against: 48, limit: 1.25 })).toMatch(/2\.00 ×.*MISSES by 0\.75 ×/);
  expect(judge({ what: 'A sheet', value: 512, against: null, limit: 400 })).toMatch(/512 ms.*MISSES by 112 ms/);
});

test('an aim whose figure is missing never holds', () => {
  expect(judge({ what: 'Ready', value: Number.NaN, against: 48, limit: 2 })).toBe('Ready: not measured');
  expect(judge({ what: 'Ready', value: 3, against: Number.NaN, limit: 2 })).toBe('Ready: not measured');
});
