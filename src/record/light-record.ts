import * as z from 'zod/mini';
import { Seal } from '../consent/seal.ts';
import type { Structure } from '../risks/structure.ts';
import type { CatalogText } from '../risks/text.ts';
import { canonical } from './canonical.ts';
import { hashesOf, hashOfFrame, hashOfSeal } from './chain.ts';
import type { Digest } from './fingerprint.ts';
import { ReviewRecord, Segment } from './record.ts';

/** A record for a narrow way, to whoever has the same content: without that content, and without the hashes that follow from the rest. */
export const LightRecord = z.extend(z.omit(ReviewRecord, { unfinished: true }), {
  catalog: z.omit(ReviewRecord.shape.catalog, { structure: true, text: true }),
  segments: z.readonly(z.array(z.extend(Segment, { seal: z.nullable(z.omit(Seal, { hashes: true })) }))),
});
export type LightRecord = z.infer<typeof LightRecord>;

/** The content that a record answers, as the device has it that takes the record in. */
export type CatalogContent = {
  readonly structure: Structure;
  readonly text: CatalogText;
  readonly structureHash: string;
  readonly textHash: string;
};

export type WholeAgain =
  | { readonly ok: true; readonly record: ReviewRecord }
  | { readonly ok: false; readonly reason: 'other-catalog' };

/** What is unfinished stays where it is: a desk takes in what was said. */
export function lightRecord({ format, schemaVersion, catalog, segments }: ReviewRecord): LightRecord {
  const { structureHash, textHash, approval } = catalog;
  return {
    format,
    schemaVersion,
    catalog: { structureHash, textHash, ...(approval && { approval }) },
    segments: segments.map(({ events, seal }) => ({ events, seal: seal && withoutHashes(seal) })),
  };
}

const withoutHashes = ({ certificate, signature }: Seal) => ({ certificate, signature });

/** Canonical JSON, as of a whole record. */
export const writeLight = (light: LightRecord): string => canonical(light);

/**
 * The record again, where the content is the one it answers. The hashes are made anew from what came,
 * so a record that was changed on the way has a seal that does not fit: `verifyRecord` says so.
 */
export async function withCatalogText(
  light: LightRecord,
  { structure, text, structureHash, textHash }: CatalogContent,
  digest: Digest,
): Promise<WholeAgain> {
  if (light.catalog.structureHash !== structureHash || light.catalog.textHash !== textHash)
    return { ok: false, reason: 'other-catalog' };
  const record = { ...light, catalog: { ...light.catalog, structure, text } };
  const segments: Segment[] = [];
  let before = await hashOfFrame(record, digest);
  for (const { events, seal: bare } of record.segments) {
    const seal = bare && { ...bare, hashes: await hashesOf(before, events, digest) };
    if (seal) before = await hashOfSeal(seal, digest);
    segments.push({ events, seal });
  }
  return { ok: true, record: { ...record, segments } };
}
