import { webcrypto } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newKey, openRow, sealRow, type Cipher } from '../../../src/storage/row.ts';

const crypto: Crypto = globalThis.crypto;
let cipher: Cipher;

beforeAll(async () => {
  cipher = { crypto, key: await newKey(crypto), review: 'review-1' };
});

test('what was sealed is what is opened', async () => {
  const content = fc.jsonValue();
  await fc.assert(
    fc.asyncProperty(content, async (value) => {
      const opened = await openRow(cipher, await sealRow(cipher, 7, value));
      expect(opened).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a row with any one bit changed does not open', async () => {
  const row = await sealRow(cipher, 1, { name: 'Edith Harper' });
  const bits = fc.integer({ min: 0, max: row.ciphertext.byteLength * 8 - 1 });
  await fc.assert(
    fc.asyncProperty(bits, async (bit) => {
      const bytes = new Uint8Array(row.ciphertext.slice(0));
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(openRow(cipher, { ...row, ciphertext: bytes.buffer })).rejects.toThrow('operation');
    }),
  );
});

test('a row opens only under its own number, in its own review, with its own key', async () => {
  const row = await sealRow(cipher, 1, 'words');
  const otherKey = await newKey(crypto);
  await expect(openRow(cipher, { ...row, seq: 2 })).rejects.toThrow('operation');
  await expect(openRow({ ...cipher, review: 'review-2' }, row)).rejects.toThrow('operation');
  await expect(openRow({ ...cipher, key: otherKey }, row)).rejects.toThrow('operation');
  expect(await openRow(cipher, row)).toBe('words');
});

test('the same words are never the same bytes twice', async () => {
  const rows = await Promise.all(Array.from({ length: 50 }, () => sealRow(cipher, 1, 'words')));
  expect(new Set(rows.map(({ iv }) => iv.join())).size).toBe(50);
  expect(new Set(rows.map(({ ciphertext }) => new Uint8Array(ciphertext).join())).size).toBe(50);
});

test('a key cannot be taken out of the browser', async () => {
  const key = await newKey(crypto);
  expect(key.extractable).toBe(false);
  await expect(webcrypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable');
});
