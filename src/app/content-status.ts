import { toInstant } from '../i18n/format.ts';
import type { Approval } from '../risks/approval.ts';
import { statusOf, type ContentStatus } from '../risks/approval-status.ts';
import published from '../risks/catalogs/index.json' with { type: 'json' };

export const ID = 'lumbar-rhizotomy';
export const VERSION = '0.1.0';
const LANGUAGE = 'en';

const approvals = import.meta.glob<Approval>('../risks/catalogs/*/*/approvals/*.json', {
  eager: true,
  import: 'default',
});

// The build puts in the hashes of the files that it was made from, so an edit that nobody hashed is seen too.
const hashes = published[ID][VERSION];
export const content = { structureHash: hashes.structure, textHash: hashes[LANGUAGE] };

/** The approval that lies beside our catalog, whether or not it still holds; null where there is none. */
export const approval = approvals[`../risks/catalogs/${ID}/${VERSION}/approvals/${LANGUAGE}.json`] ?? null;

/** The calendar date on this device: `2026-11-23`. */
export const today = (): string => toInstant(new Date()).slice(0, 10);

/** What our content is on this day. */
export const contentStatus = (on: string): ContentStatus => statusOf(approval, content, on);
