import type { Digest } from '../../record/fingerprint.ts';
import { signedData } from './cms.ts';
import type { Bytes } from './bytes.ts';
import { binary } from '../ink/pdf-writer.ts';
import { BEFORE_HOLE, HOLE, OPEN_RANGE } from '../ink/seal-field.ts';
import type { Signer } from './certificate.ts';

/**
 * Seals a document that was drawn with a place for it: from then on a reader can say whether a byte was changed.
 * It does not say who signed, and its time is the device's.
 * @throws if the document has no such place.
 * @see ETSI EN 319 142-1 §6 (PAdES B-B)
 */
export async function sealPdf(pdf: Bytes, signer: Signer, digest: Digest): Promise<Bytes> {
  const { bytes, from, to } = withRange(pdf);
  const covered = new Uint8Array(bytes.length - (to - from));
  covered.set(bytes.subarray(0, from));
  covered.set(bytes.subarray(to), from);
  const seal = await signedData({ hash: await digest(covered) }, signer, digest);
  const digits = Array.from(seal, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (digits.length > HOLE) throw new Error(`a seal of ${digits.length} digits in a hole of ${HOLE}`);
  bytes.set(new TextEncoder().encode(digits), from + 1);
  return bytes;
}

/** The document with what the seal covers written into it; `from` and `to` are the hole, brackets and all. */
function withRange(pdf: Bytes) {
  const bytes = Uint8Array.from(pdf);
  const file = binary(bytes);
  const range = file.indexOf(OPEN_RANGE);
  const from = range + OPEN_RANGE.length + 1 + BEFORE_HOLE.length;
  const to = from + HOLE + 2;
  if (range === -1 || file[from] !== '<' || file[to - 1] !== '>')
    throw new Error('a document without a place for a seal');
  const known = `/ByteRange [0 ${from} ${to} ${bytes.length - to}`;
  bytes.set(new TextEncoder().encode(`${known.padEnd(OPEN_RANGE.length - 1)}]`), range);
  return { bytes, from, to };
}
