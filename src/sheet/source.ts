import type { Translate } from '../i18n/translate.ts';
import type { Review } from '../consent/review.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { Clinic } from '../risks/clinic.ts';

/** What the hospital planned. The patient's own device knows none of it. */
export type Plan = Partial<Readonly<Record<'side' | 'level' | 'surgeon' | 'date' | 'anaesthetic', string>>>;

/** What of the clinic is printed. */
export type PrintedClinic = Pick<Clinic, 'phone' | 'emergencyNumber'>;

/** All that a sheet is a function of. */
export type SheetSource = {
  readonly review: Review;
  readonly catalog: Catalog;
  readonly t: Translate;
  readonly language: string;
  readonly clinic: PrintedClinic | null;
  readonly plan: Plan;
  /** Letters that stand for the record: sixteen, in groups of four. */
  readonly fingerprint: string;
  /** The device that seals it, and whether its seal is under the whole file or under the record inside alone; null where nothing is sealed. */
  readonly seal: { readonly device: string; readonly under: 'file' | 'record' } | null;
};
