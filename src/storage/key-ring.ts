import { vaultError } from '../consent/vault.ts';
import { newKey } from './row.ts';

/** Where the keys of reviews come from. What lies in storage beside a review's rows is `kept`. */
export type KeyRing = {
  readonly make: (slot: string) => Promise<{ readonly key: CryptoKey; readonly kept: unknown }>;
  /** Null where what was kept gives no key here. */
  readonly open: (slot: string, kept: unknown) => Promise<CryptoKey | null>;
};

/** On one's own device the key itself is kept, and cannot be taken out of the browser. */
export const ownKeys = (crypto: Crypto): KeyRing => ({
  make: async () => {
    const key = await newKey(crypto);
    return { key, kept: key };
  },
  open: (_slot, kept) => Promise.resolve(kept instanceof CryptoKey ? kept : null),
});

/** On a clinic's device that is locked: the one review in a patient's hands opens, no other does, and none is begun. */
export const handedKeys = (handed: { readonly slot: string; readonly key: CryptoKey } | null): KeyRing => ({
  make: () => Promise.reject(vaultError('unavailable')),
  open: (slot) => Promise.resolve(handed?.slot === slot ? handed.key : null),
});
