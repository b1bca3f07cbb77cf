import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/risks/catalog.ts';
import { band, figureBands, frequency } from '../../../src/risks/frequency.ts';
import type { Directness, FrequencyFigure } from '../../../src/risks/structure.ts';
import { riskOf, SURGERY } from './sample.ts';

type Counted = Extract<Figure, { kind: 'frequency' }>;

const figure = (
  low: number,
  high: number,
  outOf: 1000 | 100_000 = 1000,
  directness: Directness = 'same-procedure',
): Counted => ({
  kind: 'frequency',
  low,
  high,
  outOf,
  directness,
  certainty: 'verified',
  sourceIds: [],
  studyData: '',
  text: { population: 'adults' },
});

const countedOf = (low: number, high: number, outOf: 1000 | 100_000 = 1000) => counting(figure(low, high, outOf));
const noneSeen = (high: number, outOf: 1000 | 100_000 = 1000) =>
  counting({ ...figure(0, high, outOf), noneSeen: true });

function counting(one: Counted) {
  const counted = frequency(one);
  if (counted.kind !== 'counted') throw new Error('a number was not counted');
  return counted;
}

const anyFigure = fc
  .constantFrom(1000 as const, 100_000 as const)
  .chain((outOf) => fc.tuple(fc.nat(outOf), fc.nat(outOf), fc.constant(outOf)))
  .map(([a, b, outOf]) => ({ low: Math.min(a, b), high: Math.max(a, b), outOf }));

const digits = (count: number) => String(count).replace(/0+$/, '').length;

test('both framings of any figure add up', () => {
  fc.assert(
    fc.property(anyFigure, ({ low, high, outOf }) => {
      const counted = countedOf(low, high, outOf);
      expect(counted.low + counted.restHigh).toBe(outOf);
      expect(counted.high + counted.restLow).toBe(outOf);
    }),
  );
});

test('a number has at most two significant digits, but where that would make all of nearly all', () => {
  fc.assert(
    fc.property(anyFigure, ({ low, high, outOf }) => {
      const counted = countedOf(low, high, outOf);
      for (const [shown, exact] of [
        [counted.low, low],
        [counted.high, high],
      ] as const) {
        expect(digits(shown) <= 2 || (shown === exact && exact * 100 >= outOf * 99)).toBe(true);
      }
    }),
  );
});

test('rounding moves a number by less than a tenth, keeps its order, and is said', () => {
  fc.assert(
    fc.property(anyFigure, ({ low, high, outOf }) => {
      const counted = countedOf(low, high, outOf);
      expect(counted.low).toBeLessThanOrEqual(counted.high);
      for (const [shown, exact] of [
        [counted.low, low],
        [counted.high, high],
      ] as const) {
        expect(Math.abs(shown - exact)).toBeLessThanOrEqual(exact / 10);
      }
      expect(counted.about).toBe(counted.low !== low || counted.high !== high);
    }),
  );
});

test('some is never shown as none, nor nearly all as all', () => {
  fc.assert(
    fc.property(anyFigure, ({ low, high, outOf }) => {
      const counted = countedOf(low, high, outOf);
      expect(counted.low === 0).toBe(low === 0);
      expect(counted.restLow === 0).toBe(high === outOf);
    }),
  );
});

test('what could still be is never shown smaller than it is', () => {
  fc.assert(
    fc.property(anyFigure, ({ high, outOf }) => {
      expect(noneSeen(high, outOf).high).toBeGreaterThanOrEqual(high);
    }),
  );
});

test('451 of 1,000 is about 450, and about 550 did not', () => {
  expect(countedOf(451, 451)).toMatchObject({ form: 'one', about: true, low: 450, restHigh: 550 });
});

test('22 to 67 of 1,000 is a range, and 933 to 978 did not', () => {
  expect(countedOf(22, 67)).toMatchObject({
    form: 'range',
    about: false,
    low: 22,
    high: 67,
    restLow: 933,
    restHigh: 978,
  });
});

test('where none were seen, the high end is what it could still be', () => {
  expect(noneSeen(3)).toMatchObject({ form: 'none-seen', about: false, high: 3, restLow: 997 });
  expect(noneSeen(121).high).toBe(130);
});

test('a range from 0 in which some were seen somewhere is a range', () => {
  expect(countedOf(0, 7)).toMatchObject({ form: 'range', low: 0, high: 7, restLow: 993, restHigh: 1000 });
});

test('a range that rounds to one number is shown as one', () => {
  expect(countedOf(449, 451)).toMatchObject({ form: 'one', about: true, low: 450, high: 450 });
});

test('nearly all is not rounded to all', () => {
  expect(countedOf(996, 996)).toMatchObject({ low: 996, restHigh: 4, about: false });
});

test.for([
  ['same-procedure', 1000, 'own', 'shown'],
  ['same-procedure-other-people', 1000, 'other-people', 'on-request'],
  ['other-procedure', 1000, 'other-procedure', 'on-request'],
  ['same-procedure', 100_000, 'own', 'field'],
  ['other-procedure', 100_000, 'other-procedure', 'field'],
] as const)('a figure of %s of %i stands as %s, its picture %s', ([directness, outOf, standing, picture]) => {
  expect(frequency(figure(5, 9, outOf, directness))).toMatchObject({ standing, picture });
});

test('a figure that nobody has, and one that nobody has checked, are told apart', () => {
  expect(frequency({ kind: 'unknown', sourceIds: [], text: { reason: 'Nobody counted.' } })).toEqual({
    kind: 'unknown',
  });
  expect(frequency(riskOf('anaes-sore-throat').figures[SURGERY] ?? figure(1, 1))).toEqual({ kind: 'not-checked' });
});

test.for([
  [100, 1000, 'very-common'],
  [99, 1000, 'common'],
  [10, 1000, 'common'],
  [9, 1000, 'uncommon'],
  [1, 1000, 'uncommon'],
  [99, 100_000, 'rare'],
  [10, 100_000, 'rare'],
  [9, 100_000, 'very-rare'],
  [0, 1000, null],
] as const)('%i of %i is %s: the lower bound belongs to the band', ([events, outOf, expected]) => {
  expect(band(events, outOf)).toBe(expected);
});

const stored = (ends: Pick<FrequencyFigure, 'events' | 'range'>): FrequencyFigure => ({
  kind: 'frequency',
  ...ends,
  outOf: 1000,
  sourceIds: [],
  certainty: 'verified',
  directness: 'same-procedure',
  studyData: '',
});

test('one number has one band, a range one at each end, and no figure is not known', () => {
  expect(figureBands(stored({ events: 26 }))).toEqual({ band: 'common' });
  expect(figureBands(stored({ range: { low: 0, high: 7 } }))).toEqual({ bandLow: null, bandHigh: 'uncommon' });
  expect(figureBands({ kind: 'unknown', sourceIds: [] })).toEqual({ band: 'not-known' });
});
