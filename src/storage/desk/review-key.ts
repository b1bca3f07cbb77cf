import * as z from 'zod/mini';

type Bytes = Uint8Array<ArrayBuffer>;

/** A review's key as it lies in storage: only who has opened the safe can take it out. */
export const WrappedKey = z.strictObject({
  /** The public half of a pair that was made for this one key and thrown away. */
  ephemeral: z.instanceof(Uint8Array),
  iv: z.instanceof(Uint8Array),
  ciphertext: z.instanceof(Uint8Array),
});
export type WrappedKey = z.infer<typeof WrappedKey>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const AES = { name: 'AES-GCM', length: 256 };
const IV_BYTES = 12;
const P256_BITS = 256;

/**
 * A new key for a review: to be used at once, and wrapped for whoever opens the safe later. Its bytes are kept nowhere else.
 * @param publicKey the safe's, as its raw point.
 * @see RFC 5869; NIST SP 800-56A §6.2.2.2 (one-pass Diffie-Hellman)
 */
export async function newReviewKey(
  review: string,
  publicKey: Uint8Array,
  crypto: Crypto,
): Promise<{ readonly key: CryptoKey; readonly wrapped: WrappedKey }> {
  const bytes = crypto.getRandomValues(new Uint8Array(AES.length / 8));
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const theirs = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), CURVE, false, []);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const wrapping = await wrappingKey(pair.privateKey, theirs, { review, ephemeral }, crypto);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, bytes);
  return { key: await keyOf(bytes, crypto), wrapped: { ephemeral, iv, ciphertext: new Uint8Array(ciphertext) } };
}

/** A review's key out of its wrapping; null where it was wrapped for another safe or another review, or was changed. */
export async function unwrapReviewKey(
  review: string,
  wrapped: WrappedKey,
  privateKey: CryptoKey,
  crypto: Crypto,
): Promise<CryptoKey | null> {
  const [ephemeral, iv, ciphertext] = [wrapped.ephemeral, wrapped.iv, wrapped.ciphertext].map((part) =>
    Uint8Array.from(part),
  );
  if (!ephemeral || !iv || !ciphertext) return null;
  try {
    const theirs = await crypto.subtle.importKey('raw', ephemeral, CURVE, false, []);
    const wrapping = await wrappingKey(privateKey, theirs, { review, ephemeral }, crypto);
    return await keyOf(
      new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, ciphertext)),
      crypto,
    );
  } catch {
    return null;
  }
}

type Context = { readonly review: string; readonly ephemeral: Bytes };

async function wrappingKey(ours: CryptoKey, theirs: CryptoKey, { review, ephemeral }: Context, { subtle }: Crypto) {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, P256_BITS);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`beforehand-review-key 1 ${review}`);
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info }, material, AES, false, [
    'encrypt',
    'decrypt',
  ]);
}

const keyOf = (bytes: Bytes, { subtle }: Crypto): Promise<CryptoKey> =>
  subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt']);
