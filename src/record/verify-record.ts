import type { Seal } from '../consent/seal.ts';
import { fromBase64 } from './base64.ts';
import { hashesOf, hashOfFrame, hashOfSeal, signedBytes } from './chain.ts';
import type { Digest } from './fingerprint.ts';
import type { ReviewRecord, Segment } from './record.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whatever crypto there is. `verify` says whether a signature over bytes is by the key in a certificate; never rejects. */
export type Proofs = {
  readonly digest: Digest;
  readonly verify: (certificate: Bytes, signature: Bytes, bytes: Bytes) => Promise<boolean>;
};

export type RecordVerdict =
  /** Every event is as it was sealed; `open` events are under no seal. */
  | { readonly is: 'unchanged'; readonly seals: readonly Seal[]; readonly open: number }
  | { readonly is: 'not-sealed' }
  | { readonly is: 'changed'; readonly what: RecordChange };

/** What was changed, as near as the hashes can tell. */
export type RecordChange =
  /** The text that was shown, or the first event. */
  | { readonly is: 'beginning' }
  | { readonly is: 'event'; readonly seq: number }
  /** Events were added or taken away. */
  | { readonly is: 'number-of-events' }
  /** The seal is not this log's, or was taken from another. */
  | { readonly is: 'seal'; readonly number: number };

/** Whether a record is what devices sealed. Says nothing of who they are. */
export async function verifyRecord(record: ReviewRecord, proofs: Proofs): Promise<RecordVerdict> {
  const { segments } = record;
  if (segments.every(({ seal }) => seal === null)) return { is: 'not-sealed' };
  let before = await hashOfFrame(record, proofs.digest);
  for (const [i, segment] of segments.entries()) {
    const { seal, events } = segment;
    // Nothing but the end of a log is under no seal.
    if (!seal)
      return i === segments.length - 1 ? unchanged(segments, events.length) : changed({ is: 'seal', number: i });
    const what = await changeIn(segment, seal, { before, number: i, ...proofs });
    if (what) return changed(what);
    before = await hashOfSeal(seal, proofs.digest);
  }
  return unchanged(segments, 0);
}

const changed = (what: RecordChange): RecordVerdict => ({ is: 'changed', what });

const unchanged = (segments: readonly Segment[], open: number): RecordVerdict => ({
  is: 'unchanged',
  seals: segments.flatMap(({ seal }) => seal ?? []),
  open,
});

type Behind = Proofs & { readonly before: string; readonly number: number };

async function changeIn({ events }: Segment, seal: Seal, behind: Behind): Promise<RecordChange | null> {
  const { hashes } = seal;
  if (hashes.length !== events.length || events.length === 0) return { is: 'number-of-events' };
  const { before, number, digest, verify } = behind;
  for (const [i, event] of events.entries()) {
    const [hash] = await hashesOf(hashes[i - 1] ?? before, [event], digest);
    if (hash === hashes[i]) continue;
    return number === 0 && i === 0 ? { is: 'beginning' } : { is: 'event', seq: event.seq };
  }
  const [certificate, signature] = [fromBase64(seal.certificate), fromBase64(seal.signature)];
  const signed = signedBytes(hashes.at(-1) ?? '');
  const ours = certificate && signature && (await verify(certificate, signature, signed));
  return ours ? null : { is: 'seal', number };
}
