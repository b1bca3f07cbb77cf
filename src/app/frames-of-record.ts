import { inflateUpTo } from '../pdf/open/inflate.ts';
import { wholeOf, type Collected } from '../record/collect-frames.ts';
import { framesOf } from '../record/frames.ts';
import {
  lightRecord,
  withCatalogText,
  writeLight,
  type CatalogContent,
  type LightRecord,
} from '../record/light-record.ts';
import { readLight } from '../record/read-light.ts';
import { checkReview } from '../record/read-record.ts';
import type { ReviewRecord } from '../record/record.ts';
import { verifyRecord, type Proofs } from '../record/verify-record.ts';
import { digest } from './device.ts';

/** A light record longer than this is not read: fifty times what a usual review has, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024;

/** A record as texts for QR codes; null where there would be too many of them to be shown. */
export async function framesOfRecord(record: ReviewRecord): Promise<readonly string[] | null> {
  const text = new TextEncoder().encode(writeLight(lightRecord(record)));
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return framesOf(new Uint8Array(await new Response(deflated).arrayBuffer()), digest);
}

export type RecordOfFrames =
  | { readonly ok: true; readonly record: ReviewRecord }
  | {
      readonly ok: false;
      /** `damaged`: what was collected is to be thrown away. `changed`: the seal does not fit what was said. */
      readonly reason: 'damaged' | 'newer' | 'other-catalog' | 'changed';
    };

/** The record that a whole run of codes carries, for a desk that has its content. Taken whole and as it was sealed, or not at all. */
export async function recordOfFrames(
  collected: Collected,
  contentOf: (hashes: LightRecord['catalog']) => Promise<CatalogContent | null>,
  proofs: Proofs,
): Promise<RecordOfFrames> {
  const bytes = await wholeOf(collected, proofs.digest);
  const text = bytes && (await inflateUpTo(bytes, MOST_BYTES));
  const read = readLight(text ?? '');
  if (!read.ok) return read;
  const content = await contentOf(read.light.catalog);
  if (!content) return { ok: false, reason: 'other-catalog' };
  const whole = await withCatalogText(read.light, content, proofs.digest);
  if (!whole.ok) return whole;
  const checked = checkReview(whole.record);
  if (!checked.ok) return { ok: false, reason: 'damaged' };
  const verdict = await verifyRecord(whole.record, proofs);
  return verdict.is === 'changed' ? { ok: false, reason: 'changed' } : { ok: true, record: whole.record };
}
