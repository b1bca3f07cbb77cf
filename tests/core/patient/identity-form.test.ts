import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdentityForm, identityFact } from '../../../src/patient/identity-form.ts';

const empty: IdentityForm = { name: 'Anna Berg', day: '', month: '', year: '', hospitalNumber: '' };

function faultsOf(typed: Partial<IdentityForm>): readonly (readonly [field: string, fault: string])[] {
  const parsed = IdentityForm.safeParse({ ...empty, ...typed });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
}

const born = (day: string, month: string, year: string) => identityFact({ ...empty, day, month, year }).birthDate;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:12:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the name', () => {
  test('is the one thing that may not be empty', () => {
    expect(faultsOf({})).toEqual([]);
    for (const name of ['', '  ']) expect(faultsOf({ name })).toEqual([['name', 'name-missing']]);
  });

  test('is kept without the space around it', () => {
    expect(identityFact({ ...empty, name: ' Anna  Berg ' }).name).toBe('Anna  Berg');
  });

  test('and the number have an end', () => {
    expect(faultsOf({ name: 'a'.repeat(300), hospitalNumber: '1'.repeat(60) })).toEqual([]);
    expect(faultsOf({ name: 'a'.repeat(301) })).toEqual([['name', 'unfit']]);
    expect(faultsOf({ hospitalNumber: '1'.repeat(61) })).toEqual([['hospitalNumber', 'unfit']]);
  });
});

describe('the date of birth', () => {
  test('may be left out', () => {
    expect(born('', '', '')).toBeNull();
    expect(faultsOf({ day: ' ', month: '', year: ' ' })).toEqual([]);
  });

  test('is a day of the calendar, however it is written', () => {
    expect(born('27', '3', '1956')).toBe('1956-03-27');
    expect(born(' 07 ', '03', '1956 ')).toBe('1956-03-07');
    expect(born('29', '2', '2024')).toBe('2024-02-29');
  });

  test.each([
    ['29', '2', '2023'],
    ['31', '4', '1956'],
    ['0', '3', '1956'],
    ['27', '13', '1956'],
    ['27', '3', '56'],
    ['27', '3', '1889'],
    ['27', '3', ''],
    ['', '', '1956'],
    ['27', 'March', '1956'],
    ['2.5', '3', '1956'],
    ['27', '3.5', '1956'],
  ])('is not %s %s %s', (day, month, year) => {
    expect(faultsOf({ day, month, year })).toEqual([['day', 'date-wrong']]);
    expect(born(day, month, year)).toBeNull();
  });

  test('may be today, and not tomorrow', () => {
    expect(faultsOf({ day: '23', month: '11', year: '2026' })).toEqual([]);
    expect(faultsOf({ day: '24', month: '11', year: '2026' })).toEqual([['day', 'date-wrong']]);
  });

  test('that is wrong is said beside a name that is missing', () => {
    expect(faultsOf({ name: '', day: '99', month: '1', year: '2000' })).toEqual([
      ['name', 'name-missing'],
      ['day', 'date-wrong'],
    ]);
  });
});

test('an empty hospital number is none', () => {
  expect(identityFact({ ...empty, hospitalNumber: '  ' }).hospitalNumber).toBeNull();
  expect(identityFact({ ...empty, hospitalNumber: ' 47-11 ' }).hospitalNumber).toBe('47-11');
});
