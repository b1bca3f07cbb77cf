import type { ReviewRecord } from './record.ts';
import type { RecordChange } from './verify-record.ts';

/** What can be said of a file that somebody holds: whether anything was changed since a device sealed it. Never who signed. */
export type Verdict =
  | ({ readonly is: 'unchanged'; readonly pages: Pages } & Sealed)
  /** Another program saved it, stamped it or changed its pages; what it carries inside is as it was sealed. */
  | ({ readonly is: 'page-altered'; readonly page: 'changed' } & Sealed)
  /** A sheet as its clinic wants it: with a seal under the record alone. */
  | ({ readonly is: 'page-altered'; readonly page: 'not-sealed'; readonly pages: Pages } & Sealed)
  | { readonly is: 'changed'; readonly what: RecordChange | OutsideChange; readonly record: ReviewRecord | null }
  /** As it may be, but no device has put its seal under it. */
  | { readonly is: 'not-sealed'; readonly record: ReviewRecord }
  | { readonly is: 'not-ours' }
  | { readonly is: 'unreadable'; readonly reason: 'too-large' | 'damaged' | 'newer' };

/** The same with what can be said of each sheet that the file follows and carries, the earliest first, as of a file of its own. */
export type FileVerdict = Verdict & { readonly earlier: readonly Verdict[] };

/** Whether a sheet's pages were made again from its record and are the same; a saved review alone has none. */
export type Pages = 'none' | 'same' | 'not-compared';

export type Sealed = {
  readonly record: ReviewRecord;
  /** The certificate of the last seal, in DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** Under how many events there is no seal yet. */
  readonly open: number;
};

export type OutsideChange =
  /** The pages were sealed by another device than the record inside. */
  | { readonly is: 'other-device' }
  /** The pages do not say what the record inside does. */
  | { readonly is: 'pages' }
  | { readonly is: 'several-records' }
  /** An earlier sheet inside is not as it was handed out, or none of this record's. `number` counts from 1. */
  | { readonly is: 'earlier-sheet'; readonly number: number }
  /** An earlier sheet inside carries sheets itself. */
  | { readonly is: 'nested-sheets' };
