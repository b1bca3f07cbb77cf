import * as z from 'zod/mini';
import { ReviewEvent } from '../consent/events.ts';
import { Seal } from '../consent/seal.ts';
import { Approval } from '../risks/approval.ts';
import { Structure } from '../risks/structure.ts';
import { CatalogText } from '../risks/text.ts';

export const RECORD_FORMAT = 'beforehand-review';
export const RECORD_VERSION = 2;

/** A drawing that is not signed yet is a draft as well, and the longest. In letters (UTF-16). */
const Draft = z.string().check(z.maxLength(1_000_000));
const Place = z.string().check(z.maxLength(500));

const Events = z.readonly(z.array(ReviewEvent));

/** A stretch of the log, and what the device that wrote it put under it; null where no device has. */
export const Segment = z.strictObject({ events: Events, seal: z.nullable(Seal) });
export type Segment = z.infer<typeof Segment>;

const frame = {
  format: z.literal(RECORD_FORMAT),
  catalog: z.strictObject({
    structureHash: z.string(),
    textHash: z.string(),
    structure: Structure,
    text: CatalogText,
    /** What the site had declared of this content when the record was made. */
    approval: z.optional(Approval),
  }),
  /** Text still being typed, and where the patient was: only in a file that moves a review, never in a sheet. */
  unfinished: z.optional(z.strictObject({ drafts: z.record(z.string(), Draft), place: Place })),
};

/** A review that can leave the device: what was said, and the very text it was said about. */
export const ReviewRecord = z.strictObject({
  ...frame,
  schemaVersion: z.literal(RECORD_VERSION),
  segments: z.readonly(z.array(Segment)),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** The log as it was before devices sealed it. */
export const RecordOfVersion1 = z.strictObject({ ...frame, schemaVersion: z.literal(1), events: Events });
export type RecordOfVersion1 = z.infer<typeof RecordOfVersion1>;

/** The whole log, in its order. */
export const eventsOf = ({ segments }: Pick<ReviewRecord, 'segments'>): readonly ReviewEvent[] =>
  segments.flatMap(({ events }) => events);
