/** SHA-256, from whatever crypto there is. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

// Crockford's base 32: no I, L, O or U, which are misread or make words. @see https://www.crockford.com/base32.html
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;

/**
 * Sixteen letters that stand for what was said and shown, in groups of four: the first 80 bits of a record's last hash.
 * What is unfinished does not count, nor the last seal: a file and the sheet made from it have the same letters.
 * @param head hexadecimal, as `headOf` gives it.
 */
export const fingerprint = (head: string): string =>
  base32(bytesOf(head.slice(0, 2 * BYTES))).replaceAll(/.{4}(?=.)/g, '$& ');

const bytesOf = (hex: string) => Array.from(hex.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));

/** Five bits a letter; `bytes` is a multiple of five long. */
function base32(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{5}/g, (five) => LETTERS.charAt(Number.parseInt(five, 2)));
}
