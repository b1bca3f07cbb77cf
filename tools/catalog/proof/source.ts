import type { Translate } from '../../../src/i18n/translate.ts';
import type { Catalog } from '../../../src/risks/catalog.ts';
import type { Structure } from '../../../src/risks/structure.ts';
import type { CatalogText } from '../../../src/risks/text.ts';

/** All that a proof is a function of. `catalog` is these two, opened. */
export type ProofSource = {
  readonly structure: Structure;
  readonly text: CatalogText;
  readonly catalog: Catalog;
  readonly structureHash: string;
  readonly textHash: string;
  /** In the catalog's language: a figure stands as a patient reads it. */
  readonly t: Translate;
  /** The calendar date of printing: `2026-11-23`. */
  readonly today: string;
};
