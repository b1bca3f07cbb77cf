import * as z from 'zod/mini';
import { fromBase32, toBase32 } from '../../record/base32.ts';
import { Locked, lockUnder, openWith, type Secret } from './secret.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The desk's safe as it lies in storage. What is put in needs its public key alone, so a review can be written while the desk is
 * locked; its private key lies under a passphrase, and once more under a key that was printed when the safe was made.
 */
export const Safe = z.strictObject({
  format: z.literal(1),
  publicKey: z.instanceof(Uint8Array),
  byPassphrase: Locked,
  byRecoveryKey: Locked,
});
export type Safe = z.infer<typeof Safe>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const RECOVERY_BYTES = 20;
const USE = { passphrase: 'beforehand-safe 1 passphrase', recovery: 'beforehand-safe 1 recovery key' };

/** A new safe, and the words to print: they open it when nobody knows the passphrase any more, and are kept nowhere else. */
export async function makeSafe(
  passphrase: string,
  crypto: Crypto,
): Promise<{ readonly safe: Safe; readonly recoveryKey: string }> {
  const { inside, publicKey } = await newPair(crypto);
  const byPassphrase = await lockUnder({ is: 'passphrase', words: passphrase }, inside, USE.passphrase, crypto);
  const { byRecoveryKey, recoveryKey } = await newRecovery(inside, crypto);
  return { safe: { format: 1, publicKey, byPassphrase, byRecoveryKey }, recoveryKey };
}

async function newRecovery(inside: Bytes, crypto: Crypto) {
  const recovery = crypto.getRandomValues(new Uint8Array(RECOVERY_BYTES));
  const byRecoveryKey = await lockUnder({ is: 'key', bytes: recovery }, inside, USE.recovery, crypto);
  return { byRecoveryKey, recoveryKey: toBase32([...recovery]) };
}

/** A new pair: the private half in PKCS #8, to be locked away, and the public one as its raw point. */
export async function newPair(crypto: Crypto): Promise<{ readonly inside: Bytes; readonly publicKey: Bytes }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    inside: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}

/** What somebody brings to a safe. */
export type Opener = { readonly passphrase: string } | { readonly recoveryKey: string };

/** What is in the safe: its private key, in PKCS #8; null where it does not open with this. */
export function insideOf(safe: Safe, opener: Opener, crypto: Crypto): Promise<Bytes | null> {
  if ('passphrase' in opener) {
    const secret: Secret = { is: 'passphrase', words: opener.passphrase };
    return openWith(secret, safe.byPassphrase, USE.passphrase, crypto);
  }
  const typed = fromBase32(opener.recoveryKey);
  if (!typed) return Promise.resolve(null);
  return openWith({ is: 'key', bytes: Uint8Array.from(typed) }, safe.byRecoveryKey, USE.recovery, crypto);
}

/** The private key as it is used: it cannot be taken out of the browser again. */
export const privateKeyOf = (inside: Bytes, crypto: Crypto): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', inside, CURVE, false, ['deriveBits']);

/** The same safe under another passphrase: nothing in it is touched, and the printed key stays what it is. Null where it does not open. */
export async function changePassphrase(safe: Safe, opener: Opener, next: string, crypto: Crypto): Promise<Safe | null> {
  const inside = await insideOf(safe, opener, crypto);
  if (!inside) return null;
  const byPassphrase = await lockUnder({ is: 'passphrase', words: next }, inside, USE.passphrase, crypto);
  return { ...safe, byPassphrase };
}

/** The same safe with another key to print: the one that was printed before opens it no more. Null as for `changePassphrase`. */
export async function changeRecoveryKey(
  safe: Safe,
  opener: Opener,
  crypto: Crypto,
): Promise<{ readonly safe: Safe; readonly recoveryKey: string } | null> {
  const inside = await insideOf(safe, opener, crypto);
  if (!inside) return null;
  const { byRecoveryKey, recoveryKey } = await newRecovery(inside, crypto);
  return { safe: { ...safe, byRecoveryKey }, recoveryKey };
}
