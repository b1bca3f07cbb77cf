import type { KeyRing } from '../key-ring.ts';
import { newReviewKey, unwrapReviewKey, WrappedKey } from './review-key.ts';

export type SafeKeys = { readonly privateKey: CryptoKey; readonly publicKey: Uint8Array };

/** With the safe open: each review has a key of its own, which lies in storage wrapped for the safe. */
export const deskKeys = ({ privateKey, publicKey }: SafeKeys, crypto: Crypto): KeyRing => ({
  make: async (slot) => {
    const { key, wrapped } = await newReviewKey(slot, publicKey, crypto);
    return { key, kept: wrapped };
  },
  open: (slot, kept) => {
    const wrapped = WrappedKey.safeParse(kept);
    return wrapped.success ? unwrapReviewKey(slot, wrapped.data, privateKey, crypto) : Promise.resolve(null);
  },
});
