import { canonical } from './canonical.ts';
import type { ReviewRecord } from './record.ts';

/** SHA-256, from whatever crypto there is. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

// Crockford's base 32: no I, L, O or U, which are misread or make words. @see https://www.crockford.com/base32.html
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;

/**
 * Sixteen letters that stand for what was said and shown, in groups of four: the first 80 bits of SHA-256 over the record's
 * canonical JSON. What is unfinished does not count, so a file and the sheet made from it have the same letters.
 */
export async function fingerprint(record: ReviewRecord, digest: Digest): Promise<string> {
  const { unfinished: _notSaid, ...said } = record;
  const hash = await digest(new TextEncoder().encode(canonical(said)));
  return base32(hash.subarray(0, BYTES)).replaceAll(/.{4}(?=.)/g, '$& ');
}

/** Five bits a letter; `bytes` is a multiple of five long. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{5}/g, (five) => LETTERS.charAt(Number.parseInt(five, 2)));
}
