import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant } from '../../../src/consent/terms.ts';
import {
  directionOf,
  formatDate,
  formatInstant,
  formatMoment,
  formatTime,
  toInstant,
} from '../../../src/i18n/format.ts';

/** A moment on a device whose clock is so many minutes ahead of UTC. */
const onDevice = (utc: string, ahead: number) =>
  Object.assign(new Date(utc), { getTimezoneOffset: () => (ahead === 0 ? 0 : -ahead) });

/** Runs with the process in another time zone, as a reader elsewhere would. */
function inZone<T>(zone: string, read: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return read();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

const FAR_APART = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'Asia/Kolkata'];

describe('a calendar date', () => {
  test('is written with its month in words', () => {
    expect(formatDate('en', '1956-03-07')).toBe('7 March 1956');
    expect(formatDate('de', '1956-03-07')).toBe('7. März 1956');
  });

  test.each(['long', 'medium'] as const)(
    'has the months that this runtime has, but for how short they are: %s',
    (dateStyle) => {
      for (let month = 1; month <= 12; month += 1) {
        const date = `2026-${String(month).padStart(2, '0')}-09`;
        const ours = dateStyle === 'long' ? formatDate('en', date) : formatMoment('en', `${date}T09:12:00Z`);
        const theirs = new Date(date).toLocaleDateString('en-GB', { dateStyle, timeZone: 'UTC' });
        expect(ours.slice(0, 5)).toBe(theirs.slice(0, 5));
        expect(ours).toContain('2026');
      }
    },
  );

  test('is not moved by the reader’s time zone', () => {
    const written = FAR_APART.map((zone) => inZone(zone, () => formatDate('en', '2026-01-01')));
    expect(new Set(written)).toEqual(new Set(['1 January 2026']));
  });
});

describe('a moment', () => {
  const instant = '2026-11-23T00:05:59.999+01:00';

  test('keeps the wall time of the device, with its offset on paper', () => {
    expect(formatInstant('en', instant)).toBe('23 Nov 2026, 00:05 +01:00');
    expect(formatMoment('en', instant)).toBe('23 Nov 2026, 00:05');
    expect(formatTime(instant)).toBe('00:05');
  });

  test('is the same for a reader in any zone', () => {
    const written = FAR_APART.map((zone) => inZone(zone, () => formatInstant('en', instant)));
    expect(new Set(written).size).toBe(1);
  });

  test('in UTC says so by its offset', () => {
    expect(formatInstant('en', '2026-11-23T09:12:00Z')).toBe('23 Nov 2026, 09:12 +00:00');
  });

  test('at midnight is 00, not 24', () => {
    expect(formatMoment('en', '2026-11-23T00:00:00+00:00')).toBe('23 Nov 2026, 00:00');
  });
});

describe('the moment of an event', () => {
  test.each([
    [60, '2026-11-23T10:12:05.123+01:00'],
    [330, '2026-11-23T14:42:05.123+05:30'],
    [345, '2026-11-23T14:57:05.123+05:45'],
    [-210, '2026-11-23T05:42:05.123-03:30'],
    [-480, '2026-11-23T01:12:05.123-08:00'],
    [-30, '2026-11-23T08:42:05.123-00:30'],
    [0, '2026-11-23T09:12:05.123+00:00'],
    [840, '2026-11-23T23:12:05.123+14:00'],
  ])('%i minutes ahead of UTC', (ahead, expected) => {
    expect(toInstant(onDevice('2026-11-23T09:12:05.123Z', ahead))).toBe(expected);
  });

  test('moves to the next day where the device is there already', () => {
    expect(toInstant(onDevice('2026-12-31T23:30:00.000Z', 60))).toBe('2027-01-01T00:30:00.000+01:00');
  });

  test('names the same moment as the device’s clock, in a form that events take', () => {
    const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -56, max: 56 }), (date, quarters) => {
        const instant = toInstant(onDevice(date.toISOString(), quarters * 15));
        expect(Date.parse(instant)).toBe(date.getTime());
        expect(Instant.safeParse(instant).success).toBe(true);
      }),
    );
  });
});

test('the direction is the language’s', () => {
  const directions = (...languages: readonly string[]) => new Set(languages.map((language) => directionOf(language)));
  expect(directions('en', 'de', 'vi', 'el', 'art')).toEqual(new Set(['ltr']));
  expect(directions('ar', 'ar-EG', 'fa', 'he', 'ur')).toEqual(new Set(['rtl']));
});
