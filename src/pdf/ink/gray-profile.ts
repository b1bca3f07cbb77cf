const TEXT = 'Gray gamma 2.2';

/**
 * What the sheet's black is, as an ICC profile: grey with a gamma of 2.2 under D50. Nothing on the sheet has a colour.
 * @see ICC.1:2001-04, version 2.4 §6.3.2 (monochrome display profiles)
 */
export function grayProfile(): Uint8Array {
  const tags = [
    ['desc', [...letters('desc'), ...word(0), ...word(TEXT.length + 1), ...letters(TEXT), ...zeros(1 + 8 + 3 + 67)]],
    ['cprt', [...letters('text'), ...word(0), ...letters('CC0'), 0]],
    ['wtpt', [...letters('XYZ '), ...word(0), ...D50]],
    ['kTRC', [...letters('curv'), ...word(0), ...word(1), 2, 0x33]],
  ] as const;
  const padded = tags.map(([, data]) => [...data, ...zeros((4 - (data.length % 4)) % 4)]);
  const start = HEADER + 4 + 12 * tags.length;
  const table = tags.flatMap(([name, data], i) => {
    const offset = start + padded.slice(0, i).reduce((sum, { length }) => sum + length, 0);
    return [...letters(name), ...word(offset), ...word(data.length)];
  });
  const body = [...word(tags.length), ...table, ...padded.flat()];
  return Uint8Array.from([...header(HEADER + body.length), ...body]);
}

const HEADER = 128;
const letters = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const word = (value: number) => [value >>> 24, value >>> 16, value >>> 8, value].map((part) => part & 0xff);
const zeros = (count: number) => Array.from({ length: count }, () => 0);
/** Parts of 65,536, as the field counts: 0.9642, 1, 0.8249. */
const D50 = [0xf6d6, 0x10000, 0xd32d].flatMap(word);

const header = (length: number) => [
  ...word(length),
  ...zeros(4),
  ...word(0x02400000),
  ...letters('mntrGRAYXYZ '),
  // The day of the profile, not of the sheet: 2026-01-01.
  ...[2026, 1, 1, 0, 0, 0].flatMap((part) => [part >>> 8, part & 0xff]),
  ...letters('acsp'),
  ...zeros(28),
  ...D50,
  ...zeros(48),
];
