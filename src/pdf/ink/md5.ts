const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));
const BLOCK = 64;

type State = readonly [number, number, number, number];

/**
 * MD5 in upper-case hexadecimal: the checksum that a PDF gives of a file inside it. It tells a slip, and proves nothing.
 * @see RFC 1321, ISO 32000-2 §7.11.4 (table 45)
 */
export function md5(data: Uint8Array): string {
  const padded = new DataView(new ArrayBuffer(BLOCK * Math.ceil((data.length + 9) / BLOCK)));
  const bytes = new Uint8Array(padded.buffer);
  bytes.set(data);
  bytes[data.length] = 0x80;
  padded.setBigUint64(padded.byteLength - 8, BigInt(data.length) * 8n, true);
  let state: State = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76];
  for (let at = 0; at < padded.byteLength; at += BLOCK) state = afterBlock(state, padded, at);
  const words = new DataView(new ArrayBuffer(16));
  for (const [i, word] of state.entries()) words.setUint32(4 * i, word, true);
  const digits = Array.from(new Uint8Array(words.buffer), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').toUpperCase();
}

function afterBlock(before: State, data: DataView, at: number): State {
  let [a, b, c, d] = before;
  for (const [i, sine] of SINES.entries()) {
    const [mixed, word] = step(i, b, c, d);
    const sum = (a + mixed + sine + data.getUint32(at + 4 * word, true)) >>> 0;
    const shift = SHIFTS[i >> 4]?.[i & 3] ?? 0;
    [a, b, c, d] = [d, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0, b, c];
  }
  return [(before[0] + a) >>> 0, (before[1] + b) >>> 0, (before[2] + c) >>> 0, (before[3] + d) >>> 0];
}

/** What the step mixes of three words, and which word of the block it takes. */
function step(i: number, b: number, c: number, d: number): readonly [mixed: number, word: number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16];
  if (i < 48) return [b ^ c ^ d, (3 * i + 5) % 16];
  return [c ^ (b | ~d), (7 * i) % 16];
}
