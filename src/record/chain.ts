import type { ReviewEvent } from '../consent/events.ts';
import type { Seal } from '../consent/seal.ts';
import { canonical } from './canonical.ts';
import type { Digest } from './fingerprint.ts';
import type { ReviewRecord } from './record.ts';

type Frame = Pick<ReviewRecord, 'format' | 'schemaVersion' | 'catalog'>;

/**
 * What a record's first event is hashed behind: all of the record but its events, seals and what is unfinished.
 * So nothing of the text that was shown can be changed without every hash.
 */
export const hashOfFrame = ({ format, schemaVersion, catalog }: Frame, digest: Digest): Promise<string> =>
  hashOf({ format, schemaVersion, catalog }, digest);

/**
 * The hashes of a stretch of the log, one for each event: SHA-256 over the canonical JSON of the hash before it and the event.
 * @param before the hash of what comes first: of the frame, or of the seal before.
 */
export async function hashesOf(
  before: string,
  events: readonly ReviewEvent[],
  digest: Digest,
): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const event of events) hashes.push(await hashOf([hashes.at(-1) ?? before, event], digest));
  return hashes;
}

/** What the first event after a seal is hashed behind: the seal itself, so that none can be taken away or put in another's place. */
export const hashOfSeal = (seal: Seal, digest: Digest): Promise<string> => hashOf(seal, digest);

/** The very bytes that a device signs. */
export const signedBytes = (head: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`beforehand-review 2 ${head}`);

async function hashOf(value: object, digest: Digest): Promise<string> {
  const hash = await digest(new TextEncoder().encode(canonical(value)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
