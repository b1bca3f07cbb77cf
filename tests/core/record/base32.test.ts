import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from '../../../src/record/base32.ts';

const bytes = fc
  .uint8Array({ minLength: 1, maxLength: 8 })
  .map((some) => Array.from(some).flatMap((one) => [one, 0, 255, 7, one]));

test('what is written is read again, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      const words = toBase32(some);
      expect(words).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4})*$/u);
      for (const typed of [words, words.toLowerCase(), words.replaceAll(' ', ''), words.replaceAll(' ', '-\n')])
        expect(fromBase32(typed)).toEqual(some);
    }),
  );
});

test('letters that are taken for others are read as those', () => {
  expect(fromBase32('0O1I 1Ll0')).toEqual(fromBase32('0011 1110'));
});

test.each(['', ' ', 'ABCD', 'ABCD EFG', 'ABCD EFGU', 'ABCD EFG!', 'ÀBCD EFGH'])('%j is none', (words) => {
  expect(fromBase32(words)).toBeNull();
});
