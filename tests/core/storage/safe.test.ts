import { beforeAll, describe, expect, test } from 'vitest';
import {
  changePassphrase,
  changeRecoveryKey,
  insideOf,
  makeSafe,
  privateKeyOf,
  Safe,
  type Opener,
} from '../../../src/storage/desk/safe.ts';
import { newReviewKey, unwrapReviewKey, WrappedKey } from '../../../src/storage/desk/review-key.ts';
import { ITERATIONS } from '../../../src/storage/desk/secret.ts';
import { openRow, sealRow } from '../../../src/storage/row.ts';

const crypto: Crypto = globalThis.crypto;
const PASSPHRASE = 'harbour ladder Größe 7';

async function openSafe(locked: Safe, opener: Opener, by: Crypto): Promise<CryptoKey | null> {
  const inside = await insideOf(locked, opener, by);
  return inside && privateKeyOf(inside, by);
}

let safe: Safe;
let recoveryKey: string;
let opened: CryptoKey;
beforeAll(async () => {
  ({ safe, recoveryKey } = await makeSafe(PASSPHRASE, crypto));
  const key = await openSafe(safe, { passphrase: PASSPHRASE }, crypto);
  if (!key) throw new Error('the safe does not open');
  opened = key;
});

/** Bytes of a kind that another place could hold. */
const flipped = (bytes: Uint8Array, at = 3) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

describe('a safe', () => {
  test('is what its schema says, with no word of the passphrase in it', () => {
    expect(Safe.parse(safe)).toEqual(safe);
    const stored = JSON.stringify(safe, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
    expect(stored).not.toContain([...new TextEncoder().encode(PASSPHRASE)].join(','));
    expect(safe.byPassphrase.iterations).toBeGreaterThanOrEqual(600_000);
  });

  test('opens with its passphrase, however its letters were put together', async () => {
    const decomposed = PASSPHRASE.normalize('NFD');
    expect(decomposed).not.toBe(PASSPHRASE);
    expect(await openSafe(safe, { passphrase: decomposed }, crypto)).toBeInstanceOf(CryptoKey);
  });

  test.each(['', 'harbour ladder', PASSPHRASE.toUpperCase(), `${PASSPHRASE} `])(
    'does not open with %j',
    async (words) => {
      expect(await openSafe(safe, { passphrase: words }, crypto)).toBeNull();
    },
  );

  test('gives a key that cannot be taken out', async () => {
    expect(opened.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', opened)).rejects.toThrow('extractable');
  });

  test('opens with the printed key, as somebody types it', async () => {
    expect(recoveryKey).toMatch(/^(?:[0-9A-Z]{4} ){7}[0-9A-Z]{4}$/u);
    const typed = recoveryKey.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o');
    expect(await openSafe(safe, { recoveryKey: typed }, crypto)).toBeInstanceOf(CryptoKey);
  });

  test.each(['', '0000 0000 0000 0000 0000 0000 0000 0000', 'not a key'])(
    'does not open with the key %j',
    async (words) => {
      expect(await openSafe(safe, { recoveryKey: words }, crypto)).toBeNull();
    },
  );

  test('keeps what is in it under another passphrase, and the printed key', async () => {
    const { wrapped } = await newReviewKey('review-1', safe.publicKey, crypto);
    const changed = await changePassphrase(safe, { passphrase: PASSPHRASE }, 'seven green boats', crypto);
    if (!changed) throw new Error('the passphrase was not changed');
    expect(await openSafe(changed, { passphrase: PASSPHRASE }, crypto)).toBeNull();
    expect(await openSafe(changed, { recoveryKey }, crypto)).toBeInstanceOf(CryptoKey);
    const key = await openSafe(changed, { passphrase: 'seven green boats' }, crypto);
    expect(key && (await unwrapReviewKey('review-1', wrapped, key, crypto))).toBeInstanceOf(CryptoKey);
  });

  test('whose passphrase was forgotten gets another by the printed key; by a wrong one it stays as it is', async () => {
    const changed = await changePassphrase(safe, { recoveryKey }, 'seven green boats', crypto);
    expect(changed && (await openSafe(changed, { passphrase: 'seven green boats' }, crypto))).toBeInstanceOf(CryptoKey);
    expect(await changePassphrase(safe, { passphrase: 'wrong' }, 'mine', crypto)).toBeNull();
  });

  test('whose printed key was lost gets another, and the lost one opens it no more', async () => {
    const changed = await changeRecoveryKey(safe, { passphrase: PASSPHRASE }, crypto);
    if (!changed) throw new Error('the recovery key was not changed');
    expect(await openSafe(changed.safe, { recoveryKey }, crypto)).toBeNull();
    expect(await openSafe(changed.safe, { recoveryKey: changed.recoveryKey }, crypto)).toBeInstanceOf(CryptoKey);
    expect(await openSafe(changed.safe, { passphrase: PASSPHRASE }, crypto)).toBeInstanceOf(CryptoKey);
    expect(await changeRecoveryKey(safe, { passphrase: 'wrong' }, crypto)).toBeNull();
  });

  test.each(['salt', 'iv', 'ciphertext'] as const)('with one bit changed in its %s stays shut', async (part) => {
    const byPassphrase = { ...safe.byPassphrase, [part]: flipped(safe.byPassphrase[part]) };
    expect(await openSafe({ ...safe, byPassphrase }, { passphrase: PASSPHRASE }, crypto)).toBeNull();
    const byRecoveryKey = { ...safe.byRecoveryKey, [part]: flipped(safe.byRecoveryKey[part]) };
    expect(await openSafe({ ...safe, byRecoveryKey }, { recoveryKey }, crypto)).toBeNull();
  });

  test.each([1, ITERATIONS - 1, 2 ** 31, null])('that asks for %s rounds is not tried', async (iterations) => {
    const byPassphrase = { ...safe.byPassphrase, iterations };
    expect(await openSafe({ ...safe, byPassphrase }, { passphrase: PASSPHRASE }, crypto)).toBeNull();
  });

  test('does not open where its two locks changed places', async () => {
    const swapped = { ...safe, byPassphrase: safe.byRecoveryKey, byRecoveryKey: safe.byPassphrase };
    expect(await openSafe(swapped, { passphrase: PASSPHRASE }, crypto)).toBeNull();
    expect(await openSafe(swapped, { recoveryKey }, crypto)).toBeNull();
  });
});

describe('a review’s key', () => {
  test('writes while the safe is shut, and is taken out of it to read', async () => {
    const { key, wrapped } = await newReviewKey('review-1', safe.publicKey, crypto);
    expect(WrappedKey.parse(wrapped)).toEqual(wrapped);
    expect(key.extractable).toBe(false);
    const row = await sealRow({ crypto, key, review: 'review-1' }, 1, { name: 'Edith Harper' });
    const taken = await unwrapReviewKey('review-1', wrapped, opened, crypto);
    if (!taken) throw new Error('the key does not come out');
    expect(taken.extractable).toBe(false);
    expect(await openRow({ crypto, key: taken, review: 'review-1' }, row)).toEqual({ name: 'Edith Harper' });
  });

  test('is another each time', async () => {
    const [a, b] = [await newReviewKey('r', safe.publicKey, crypto), await newReviewKey('r', safe.publicKey, crypto)];
    expect(String(a.wrapped.ephemeral)).not.toBe(String(b.wrapped.ephemeral));
    const row = await sealRow({ crypto, key: a.key, review: 'r' }, 1, 'words');
    await expect(openRow({ crypto, key: b.key, review: 'r' }, row)).rejects.toThrow('operation');
  });

  test('comes out for its own review, out of its own safe, and whole, or not at all', async () => {
    const { wrapped } = await newReviewKey('review-1', safe.publicKey, crypto);
    const other = await makeSafe('another one', crypto);
    const theirs = await openSafe(other.safe, { passphrase: 'another one' }, crypto);
    if (!theirs) throw new Error('the other safe does not open');
    expect(await unwrapReviewKey('review-2', wrapped, opened, crypto)).toBeNull();
    expect(await unwrapReviewKey('review-1', wrapped, theirs, crypto)).toBeNull();
    for (const part of ['ephemeral', 'iv', 'ciphertext'] as const) {
      expect(
        await unwrapReviewKey('review-1', { ...wrapped, [part]: flipped(wrapped[part]) }, opened, crypto),
      ).toBeNull();
      expect(
        await unwrapReviewKey('review-1', { ...wrapped, [part]: wrapped[part].slice(1) }, opened, crypto),
      ).toBeNull();
    }
  });
});
