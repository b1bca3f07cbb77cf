// The letters of a QR code's alphanumeric mode. @see https://www.rfc-editor.org/rfc/rfc9285
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

type Bytes = Uint8Array<ArrayBuffer>;

/** Three letters for two bytes, two for a last one. */
export function toBase45(bytes: Bytes): string {
  const pairs = Array.from({ length: (bytes.length + (bytes.length % 2)) / 2 }, (_, i) =>
    bytes.slice(2 * i, 2 * i + 2),
  );
  return pairs
    .map(([first = 0, second]) => (second === undefined ? letters(first, 2) : letters(first * 256 + second, 3)))
    .join('');
}

/** Null where a letter is none, one is missing, or three of them are more than two bytes can say. */
export function fromBase45(text: string): Bytes | null {
  const groups = text.match(/.{1,3}/gs) ?? [];
  const bytes: number[] = [];
  for (const group of groups) {
    const value = valueOf(group);
    if (value === null || group.length === 1 || value >= 256 ** (group.length - 1)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

/** The least weighty letter comes first. */
function letters(value: number, count: number): string {
  const rest = value % 45;
  return count === 0 ? '' : LETTERS.charAt(rest) + letters((value - rest) / 45, count - 1);
}

function valueOf(group: string): number | null {
  const digits = Array.from(group, (letter) => LETTERS.indexOf(letter));
  return digits.includes(-1) ? null : digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
}
