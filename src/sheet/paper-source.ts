import type { Translate } from '../i18n/translate.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { PrintedClinic } from './source.ts';

/** All that a review on paper is a function of. */
export type PaperSource = {
  readonly catalog: Catalog;
  /** The id of the technique that it is about. */
  readonly technique: string;
  readonly t: Translate;
  readonly language: string;
  readonly clinic: PrintedClinic | null;
};
