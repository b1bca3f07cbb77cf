import { expect, test } from 'vitest';
import { headerFor, isNewer } from '../../../src/storage/header.ts';

const rows = [
  [1, 'aa'],
  [2, 'bb'],
  [-2, 'cc'],
] as const;

const digestOf = async (of: readonly (readonly [number, string])[]) => (await headerFor(new Map(of), crypto)).digest;

test('the header counts the events alone', async () => {
  expect(await headerFor(new Map(rows), crypto)).toMatchObject({ format: 1, events: 2 });
});

test('the order in which rows were read makes no difference', async () => {
  expect(await digestOf(rows.toReversed())).toBe(await digestOf(rows));
});

test('a row that is missing, added, or not the one that was written makes another header', async () => {
  const others = [rows.slice(1), [...rows, [3, 'dd'] as const], [...rows.slice(1), [1, 'ee'] as const]];
  const digests = await Promise.all([rows, ...others].map(digestOf));
  expect(new Set(digests).size).toBe(4);
});

test('only a higher format is newer', () => {
  expect([{ format: 2 }, { format: 1 }, { format: '2' }, null].map(isNewer)).toEqual([true, false, false, false]);
});
