import type { Proofs } from '../../record/verify-record.ts';
import { signerOf } from './cms.ts';
import type { Bytes } from './bytes.ts';

/** What the seal of a file says of the file around it. */
export type SealVerdict =
  | { readonly is: 'none' }
  /** Every byte but the seal's own is as it was sealed. `at` is by the device's clock: `2026-11-23T08:12:05Z`. */
  | { readonly is: 'unchanged'; readonly certificate: Bytes; readonly at: string }
  /** The file around the seal is another, or the seal is none that can be read. */
  | { readonly is: 'changed' };

const SEAL = new RegExp(
  String.raw`/Type /Sig /Filter /Adobe\.PPKLite /SubFilter /ETSI\.CAdES\.detached\n` +
    String.raw`/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'\) /Name <[\dA-F]*> /Reason <[\dA-F]*>\n` +
    String.raw`/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]\n/Contents <([\da-f]+)>>>\nendobj`,
  'u',
);

/** Whether a file is what its seal was put under. @param file the bytes as one character each. */
export async function verifySeal(bytes: Bytes, file: string, proofs: Proofs): Promise<SealVerdict> {
  const ranges = file.split('/ByteRange').length - 1;
  if (ranges === 0) return { is: 'none' };
  const found = ranges === 1 ? SEAL.exec(file) : null;
  if (!found) return { is: 'changed' };
  const [whole, year, month, day, hour, minute, second, , , , hex = ''] = found;
  const [from = 0, to = 0, rest = 0] = found.slice(7, 10).map(Number);
  const hole = found.index + whole.lastIndexOf('<');
  const isWhole = from === hole && to === hole + hex.length + 2 && to + rest === bytes.length;
  const der = isWhole ? firstOf(bytesOf(hex)) : null;
  if (!der) return { is: 'changed' };
  const covered = new Uint8Array(from + rest);
  covered.set(bytes.subarray(0, from));
  covered.set(bytes.subarray(to), from);
  const certificate = await signerOf(der, { hash: await proofs.digest(covered) }, proofs);
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return certificate ? { is: 'unchanged', certificate, at } : { is: 'changed' };
}

const bytesOf = (hex: string): Bytes => Uint8Array.from(hex.matchAll(/../gu), ([pair]) => Number.parseInt(pair, 16));

/** The one container at the beginning of a hole that is filled up with zeros; null where something else stands there. */
function firstOf(hole: Bytes): Bytes | null {
  const [tag, form, high = 0, low = 0] = hole;
  const length = 4 + 256 * high + low;
  const alone = tag === 0x30 && form === 0x82 && hole.subarray(length).every((byte) => byte === 0);
  return alone ? hole.slice(0, length) : null;
}
