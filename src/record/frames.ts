import { fromBase45, toBase45 } from './base45.ts';
import type { Digest } from './fingerprint.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One of the QR codes that bytes are shown as, one after the other. */
export type Frame = {
  /** The same in all frames of the same bytes, and in no others: the first 80 bits of their hash. */
  readonly run: string;
  /** From 1 on. */
  readonly index: number;
  readonly total: number;
  readonly bytes: Bytes;
};

/** Ours, and how the rest of the text is to be read. */
const MARK = 'BFH1';
const RUN_BYTES = 10;

/**
 * With the head of 25 letters the 415 that a code of version 12 holds at level M: 65 modules, some 0.8 mm each on a phone,
 * which a webcam still tells apart at the distance of an arm.
 */
const BYTES_A_FRAME = 260;

/** More than that is a minute of codes and more, and goes faster as a file. */
export const MOST_FRAMES = 150;

// In letters of the alphanumeric mode: byte mode holds as much, but readers differ in what text they make of bytes.
const LETTER = String.raw`[\dA-Z $%*+./:-]`;
const FRAME = new RegExp(`^${MARK}(${LETTER}{15})(\\d{3})(\\d{3})(${LETTER}{2,390})$`);

/** Bytes as texts for QR codes, of one length but the last, so that the codes have one size; null where there are none, or too many. */
export async function framesOf(bytes: Bytes, digest: Digest): Promise<readonly string[] | null> {
  const total = parts(bytes.length, BYTES_A_FRAME);
  if (total === 0 || total > MOST_FRAMES) return null;
  const size = parts(bytes.length, total);
  const run = await runOf(bytes, digest);
  // Of a few bytes the last part could be empty.
  const count = parts(bytes.length, size);
  return Array.from(
    { length: count },
    (_, i) => MARK + run + threeDigits(i + 1) + threeDigits(count) + toBase45(bytes.slice(i * size, (i + 1) * size)),
  );
}

/** What a code says; null where it is none of ours. Whoever holds a code before a camera can write anything in it. */
export function readFrame(text: string): Frame | null {
  const [, run, index, total, letters] = FRAME.exec(text) ?? [];
  if (run === undefined || letters === undefined) return null;
  const frame = { run, index: Number(index), total: Number(total) };
  const bytes = fromBase45(letters);
  if (!bytes || frame.total > MOST_FRAMES || frame.index < 1 || frame.index > frame.total) return null;
  return { ...frame, bytes };
}

export const runOf = async (bytes: Bytes, digest: Digest): Promise<string> =>
  toBase45((await digest(bytes)).slice(0, RUN_BYTES));

const threeDigits = (number: number): string => String(number).padStart(3, '0');

/** How many parts of this size, the last one perhaps smaller. */
const parts = (length: number, size: number): number => (length - (length % size)) / size + (length % size > 0 ? 1 : 0);
