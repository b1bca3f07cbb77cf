import type { ReviewEvent } from '../consent/events.ts';
import type { Seal } from '../consent/seal.ts';
import { toBase64 } from './base64.ts';
import { hashesOf, hashOfFrame, hashOfSeal, signedBytes } from './chain.ts';
import type { Digest } from './fingerprint.ts';
import type { ReviewRecord } from './record.ts';
import { sealsOf } from './segments.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whoever can seal: the certificate in DER, and ECDSA P-256 with SHA-256 as WebCrypto gives it. */
export type Sealer = { readonly certificate: Bytes; readonly sign: (bytes: Bytes) => Promise<Bytes> };

/**
 * The seals under a record's whole log: those that stand, and one more under the events behind them.
 * The same ones where there are no such events: what is sealed is not sealed again, so the same review gives the same file.
 */
export async function sealLog(record: ReviewRecord, sealer: Sealer, digest: Digest): Promise<readonly Seal[]> {
  const { before, events } = await openEnd(record, digest);
  const seals = sealsOf(record.segments);
  if (events.length === 0) return seals;
  const hashes = await hashesOf(before, events, digest);
  const signature = await sealer.sign(signedBytes(hashes.at(-1) ?? before));
  return [...seals, { hashes, certificate: toBase64(sealer.certificate), signature: toBase64(signature) }];
}

/** The last hash of a record, which all that was said and shown goes into. */
export async function headOf(record: ReviewRecord, digest: Digest): Promise<string> {
  const last = record.segments.at(-1)?.seal?.hashes.at(-1);
  if (last !== undefined) return last;
  const { before, events } = await openEnd(record, digest);
  return (await hashesOf(before, events, digest)).at(-1) ?? before;
}

/** The events under no seal yet, and what they are hashed behind. */
async function openEnd(
  record: ReviewRecord,
  digest: Digest,
): Promise<{ readonly before: string; readonly events: readonly ReviewEvent[] }> {
  const last = sealsOf(record.segments).at(-1);
  const before = last ? await hashOfSeal(last, digest) : await hashOfFrame(record, digest);
  const sealed = sealsOf(record.segments).length;
  return { before, events: record.segments.slice(sealed).flatMap(({ events }) => events) };
}
