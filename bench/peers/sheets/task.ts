import type { ReviewRecord } from '../../../src/record/record.ts';
import type { Catalog } from '../../../src/risks/catalog.ts';
import type { Translate } from '../../../src/i18n/translate.ts';
import type { Signer } from '../../../src/pdf/seal/certificate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is there before a sheet is asked for. */
export type Task = {
  readonly record: ReviewRecord;
  readonly catalog: Catalog;
  readonly t: Translate;
  readonly device: Signer;
  readonly digest: (bytes: Bytes) => Promise<Bytes>;
  /** All that the sheet says, one text after the other. */
  readonly texts: readonly string[];
  readonly fonts: () => Promise<{ readonly regular: Bytes; readonly bold: Bytes }>;
};

export type Maker = (task: Task) => Promise<Bytes>;
