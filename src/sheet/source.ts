import type { ReviewEvent } from '../consent/events.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Review } from '../consent/review.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { Clinic } from '../risks/clinic.ts';

/** What of the clinic is printed. */
export type PrintedClinic = Pick<Clinic, 'phone' | 'emergencyNumber'>;

/** All that a sheet is a function of. */
export type SheetSource = {
  readonly review: Review;
  /** The log that tells the review: what came before what. */
  readonly events: readonly ReviewEvent[];
  readonly catalog: Catalog;
  readonly t: Translate;
  readonly language: string;
  readonly clinic: PrintedClinic | null;
  /** Letters that stand for the record: sixteen, in groups of four. */
  readonly fingerprint: string;
  /** The device that seals it, and whether its seal is under the whole file or under the record inside alone; null where nothing is sealed. */
  readonly seal: { readonly device: string; readonly under: 'file' | 'record' } | null;
};
