import * as z from 'zod/mini';

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = z.instanceof(Uint8Array);

/** Something that a secret opens, as it lies in storage. Without the secret nothing in it can be read. */
export const Locked = z.strictObject({
  salt: bytes,
  /** How often a passphrase is hashed; null under a key that nobody chose. */
  iterations: z.nullable(z.int()),
  iv: bytes,
  ciphertext: bytes,
});
export type Locked = z.infer<typeof Locked>;

/** What is not stored: a passphrase that somebody chose, or random bytes that somebody keeps on paper. */
export type Secret =
  | { readonly is: 'passphrase'; readonly words: string }
  | { readonly is: 'key'; readonly bytes: Bytes };

/** @see OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA-256 */
export const ITERATIONS = 600_000;
/** Of a safe that a later version made with more. */
const MOST = 10 * ITERATIONS;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** Locks some bytes under a secret. @param use what they are for: under another name they do not open. */
export async function lockUnder(secret: Secret, plain: Bytes, use: string, crypto: Crypto): Promise<Locked> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const iterations = secret.is === 'passphrase' ? ITERATIONS : null;
  const key = await keyFrom(secret, { salt, iterations, use }, crypto);
  const ciphertext = await crypto.subtle.encrypt(algorithm(iv, use), key, plain);
  return { salt, iterations, iv, ciphertext: new Uint8Array(ciphertext) };
}

/** Null where the secret is another, or what lies in storage was changed: which of both it was, nobody can tell. */
export async function openWith(secret: Secret, locked: Locked, use: string, crypto: Crypto): Promise<Bytes | null> {
  if (!isSane(secret, locked.iterations)) return null;
  const [salt, iv, ciphertext] = [locked.salt, locked.iv, locked.ciphertext].map((part) => Uint8Array.from(part));
  if (!salt || !iv || !ciphertext) return null;
  const key = await keyFrom(secret, { salt, iterations: locked.iterations, use }, crypto);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, use), key, ciphertext));
  } catch {
    return null;
  }
}

/** What was put into storage by somebody else must not make this wait for ever, or take one round for a lock. */
const isSane = ({ is }: Secret, iterations: number | null) =>
  is === 'passphrase' ? iterations !== null && iterations >= ITERATIONS && iterations <= MOST : iterations === null;

type Derivation = { readonly salt: Bytes; readonly iterations: number | null; readonly use: string };

async function keyFrom(secret: Secret, { salt, iterations, use }: Derivation, { subtle }: Crypto): Promise<CryptoKey> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const from = secret.is === 'passphrase' ? encode(secret.words.normalize('NFKC')) : secret.bytes;
  const name = secret.is === 'passphrase' ? 'PBKDF2' : 'HKDF';
  const by =
    iterations === null
      ? { name, hash: 'SHA-256', salt, info: encode(use) }
      : { name, hash: 'SHA-256', salt, iterations };
  const material = await subtle.importKey('raw', from, name, false, ['deriveKey']);
  return subtle.deriveKey(by, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const algorithm = (iv: Bytes, use: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(use),
});
