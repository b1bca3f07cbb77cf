import { expect, test } from 'vitest';
import { isToBeKept, reachOf, withSheets } from '../../../src/consent/kept-sheets.ts';
import { log, ready, reviewOf, signing } from './sample.ts';

const sheet = (events: number, signatures: number, pdf = `${events}`) => ({ events, signatures, pdf });

test('a log reaches as far as its events, and as its signatures', () => {
  const before = log(...ready);
  expect(reachOf(before)).toEqual({ events: before.length, signatures: 0 });
  const after = log(...ready, signing(reviewOf(...ready)), { type: 'withdrawn', how: 'phone', name: null, mark: null });
  expect(reachOf(after)).toEqual({ events: before.length + 2, signatures: 2 });
});

test('of the sheets under one signature the first that was handed out is kept, and none before any', () => {
  expect(isToBeKept([], { events: 5, signatures: 0 })).toBe(false);
  expect(isToBeKept([], { events: 6, signatures: 1 })).toBe(true);
  expect(isToBeKept([sheet(6, 1)], { events: 9, signatures: 1 })).toBe(false);
  expect(isToBeKept([sheet(6, 1)], { events: 10, signatures: 2 })).toBe(true);
});

test('sheets that come in join those that are kept, and replace none', () => {
  const kept = [sheet(6, 1)];
  expect(withSheets(kept, [sheet(14, 3), sheet(7, 1, 'another'), sheet(10, 2)])).toEqual([
    sheet(6, 1),
    sheet(10, 2),
    sheet(14, 3),
  ]);
});
