import * as z from 'zod/mini';
import { vaultError } from '../consent/vault.ts';
import type { UseDatabase } from './database.ts';
import { deskKeys, type SafeKeys } from './desk/desk-keys.ts';
import { isPin } from './desk/pin.ts';
import { PLACE, putDown, takeFrom } from './desk/places.ts';
import { newPair, privateKeyOf } from './desk/safe.ts';
import { Locked, lockUnder, openWith } from './desk/secret.ts';
import { countTry } from './desk/tries.ts';
import { unlessFull } from './desk/unless-full.ts';
import { clear, putUnder } from './exchange.ts';
import { ownKeys, type KeyRing } from './key-ring.ts';
import { rekey } from './rekey.ts';
import { slotsIn, take } from './shelf.ts';

/** The key to the keys of one's own reviews, under six digits. */
const OwnPin = z.strictObject({ format: z.literal(1), publicKey: z.instanceof(Uint8Array), locked: Locked });

const USE = 'beforehand-own 1 pin';

type Ports = {
  readonly use: UseDatabase;
  readonly crypto: Crypto;
  /** In milliseconds. */
  readonly now: () => number;
};

/** How an attempt ended where the PIN did not open anything. */
export type NotThePin = { readonly is: 'wrong' } | { readonly is: 'wait'; readonly seconds: number };

/** The lock of one's own device. Shut, nothing of any review can be read or written; its promises reject with a `VaultError`. */
export type OwnLock = {
  readonly isShut: () => boolean;
  /** Null once it is open, for as long as this page is. Wrong digits slow down. */
  readonly open: (digits: string) => Promise<NotThePin | null>;
  readonly keys: KeyRing;
};

export function ownLock({ use, crypto, now }: Ports): OwnLock {
  let ring: KeyRing | null = null;
  const opened = () => ring ?? Promise.reject(vaultError('unavailable'));
  return {
    isShut: () => ring === null,
    open: async (digits) => {
      const pin = OwnPin.safeParse(await use((database) => takeFrom(database, PLACE.ownPin)));
      if (!pin.success) throw vaultError('damaged');
      const seconds = await countTry(use, now());
      if (seconds > 0) return { is: 'wait', seconds };
      const inside = await openWith({ is: 'passphrase', words: digits }, pin.data.locked, USE, crypto);
      if (!inside) return { is: 'wrong' };
      await unlessFull(
        use((database) => putDown(database, { [PLACE.tries]: null })),
        undefined,
      );
      ring = deskKeys({ privateKey: await privateKeyOf(inside, crypto), publicKey: pin.data.publicKey }, crypto);
      return null;
    },
    keys: {
      make: async (slot) => (await opened()).make(slot),
      open: async (slot, kept) => (await opened()).open(slot, kept),
    },
  };
}

/**
 * Puts every review of this device under a PIN, under another one, or under none: all of them or nothing. What holds the keys of before
 * can read nothing any more, and is to be opened anew.
 * Rejects with a `VaultError`; `newer` where a newer app wrote one of the reviews, `read-only` where one was changed in the meantime.
 * @param digits six of them, or null for none.
 */
export async function setOwnPin(
  digits: string | null,
  from: KeyRing,
  { use, crypto }: Omit<Ports, 'now'>,
): Promise<void> {
  if (digits !== null && !isPin(digits)) throw new RangeError('a PIN has six digits');
  const { pin, to } = digits === null ? { pin: null, to: ownKeys(crypto) } : await newPin(digits, crypto);
  const before = await use(async (database) => {
    const slots = await slotsIn(database);
    return Promise.all(slots.map(async (slot) => ({ slot, stored: await take(database, slot) })));
  });
  const moved = await Promise.all(before.map(({ slot, stored }) => rekey(slot, stored, { from, to }, crypto)));
  await use((database) => putUnder(database, { pin, before, reviews: moved.filter((each) => each !== null) }));
}

/** Erases every review of this device, and its PIN. */
export const forgetAll = (use: UseDatabase): Promise<void> => use(clear);

async function newPin(digits: string, crypto: Crypto) {
  const { inside, publicKey } = await newPair(crypto);
  const locked = await lockUnder({ is: 'passphrase', words: digits }, inside, USE, crypto);
  const safe: SafeKeys = { privateKey: await privateKeyOf(inside, crypto), publicKey };
  return { pin: { format: 1, publicKey, locked }, to: deskKeys(safe, crypto) };
}
