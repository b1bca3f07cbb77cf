import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint, type Digest } from '../../../src/record/fingerprint.ts';
import { ReviewRecord } from '../../../src/record/record.ts';

const file = readFileSync(new URL('../../fixtures/record-v1.review', import.meta.url), 'utf8');
const record = ReviewRecord.parse(JSON.parse(file));
const sha256: Digest = async (bytes) => createHash('sha256').update(bytes).digest();

test('a fingerprint is sixteen letters in groups of four, and none that is misread', async () => {
  expect(await fingerprint(record, sha256)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('its letters are the first 80 bits of the hash', async () => {
  const bits = (bytes: readonly number[]) => fingerprint(record, async () => Uint8Array.from(bytes));
  expect(await bits([0, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0xff, 0xff])).toBe('0123 4567 89AB CDEF');
  expect(await bits(Array.from({ length: 32 }, () => 0xff))).toBe('ZZZZ ZZZZ ZZZZ ZZZZ');
});

test('what is unfinished does not change it, and what was said does', async () => {
  const { unfinished: _gone, ...finished } = record;
  const shorter = { ...record, events: record.events.slice(0, -1) };
  const whole = await fingerprint(record, sha256);
  expect(await fingerprint(finished, sha256)).toBe(whole);
  expect(await fingerprint(shorter, sha256)).not.toBe(whole);
});
