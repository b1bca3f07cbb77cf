// Crockford's base 32: no I, L, O or U, which are misread or make words. @see https://www.crockford.com/base32.html
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a letter, in groups of four to be read aloud. @param bytes a multiple of five of them. */
export function toBase32(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.replaceAll(/.{5}/g, (five) => LETTERS.charAt(Number.parseInt(five, 2)));
  return letters.replaceAll(/.{4}(?=.)/g, '$& ');
}

/** What was typed from paper, in any case, with blanks and dashes anywhere; null where a letter is none, or one is missing. */
export function fromBase32(words: string): readonly number[] | null {
  const typed = words.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const values = Array.from(typed, (letter) => LETTERS.indexOf(letter));
  if (values.includes(-1) || values.length === 0 || values.length % 8 !== 0) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Array.from(bits.matchAll(/.{8}/g), ([eight]) => Number.parseInt(eight, 2));
}
