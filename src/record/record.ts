import * as z from 'zod/mini';
import { ReviewEvent } from '../consent/events.ts';
import { Approval } from '../risks/approval.ts';
import { Structure } from '../risks/structure.ts';
import { CatalogText } from '../risks/text.ts';

export const RECORD_FORMAT = 'beforehand-review';
export const RECORD_VERSION = 1;

/** A drawing that is not signed yet is a draft as well, and the longest. In letters (UTF-16). */
const Draft = z.string().check(z.maxLength(1_000_000));
const Place = z.string().check(z.maxLength(500));

/** A review that can leave the device: what was said, and the very text it was said about. */
export const ReviewRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  schemaVersion: z.literal(RECORD_VERSION),
  catalog: z.strictObject({
    structureHash: z.string(),
    textHash: z.string(),
    structure: Structure,
    text: CatalogText,
    /** What the site had declared of this content when the record was made. */
    approval: z.optional(Approval),
  }),
  events: z.readonly(z.array(ReviewEvent)),
  /** Text still being typed, and where the patient was: only in a file that moves a review, never in a sheet. */
  unfinished: z.optional(z.strictObject({ drafts: z.record(z.string(), Draft), place: Place })),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;
