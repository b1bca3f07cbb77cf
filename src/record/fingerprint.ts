import { toBase32 } from './base32.ts';

/** SHA-256, from whatever crypto there is. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

const BYTES = 10;

/**
 * Sixteen letters that stand for what was said and shown, in groups of four: the first 80 bits of a record's last hash.
 * What is unfinished does not count, nor the last seal: a file and the sheet made from it have the same letters.
 * @param head hexadecimal, as `headOf` gives it.
 */
export const fingerprint = (head: string): string => toBase32(bytesOf(head.slice(0, 2 * BYTES)));

const bytesOf = (hex: string) => Array.from(hex.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));
