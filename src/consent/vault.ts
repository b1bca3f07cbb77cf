import type { ReviewEvent } from './events.ts';
import type { KeptSheet } from './kept-sheets.ts';
import type { Listing } from './listing.ts';
import type { Seal } from './seal.ts';

/** Text being typed, by field: `question:nerve-weakness`, `matters:hopes`. Not yet an event. */
export type Drafts = Readonly<Record<string, string>>;

/** All that a device keeps of one review. `place` is the route the patient was last at. */
export type SavedReview = {
  readonly events: readonly ReviewEvent[];
  readonly drafts: Drafts;
  readonly place: string;
  /** In the order of the log: the first seal stands under the first events, as many as it has hashes. */
  readonly seals: readonly Seal[];
  /** The sheets that were handed out, the earliest first. */
  readonly sheets: readonly KeptSheet[];
};

/** One change, written whole or not at all. */
export type Change = {
  /** Added behind the saved events. */
  readonly append?: readonly ReviewEvent[];
  /** Put in the place of every saved event: compaction at the first seal. */
  readonly replace?: readonly ReviewEvent[];
  /** Set, or removed where null: an empty text is a draft too. */
  readonly drafts?: Readonly<Record<string, string | null>>;
  readonly place?: string;
  /** Put in the place of every saved seal. */
  readonly seals?: readonly Seal[];
  /** Put in the place of every kept sheet. */
  readonly sheets?: readonly KeptSheet[];
  /** What the desk's list says of the review from now on. Only on a clinic's device. */
  readonly listing?: Listing;
  /** Decision and signature: wait until the disk has it, not only the system. */
  readonly strict?: boolean;
};

/** Where one review is kept. Each promise settles only when the storage's transaction has. */
export type Vault = {
  readonly load: () => Promise<SavedReview | undefined>;
  /** Resolves after the transaction's `complete`; rejects with a `VaultError` and changes nothing. */
  readonly save: (change: Change) => Promise<void>;
  readonly erase: () => Promise<void>;
};

/** Why something could not be saved, read or opened. `read-only`: another tab wrote since this one read. */
export const VAULT_FAULTS = ['unavailable', 'quota', 'damaged', 'newer', 'not-found', 'read-only', 'unknown'] as const;
export type VaultFault = (typeof VAULT_FAULTS)[number];

/** What a vault's promises reject with. It carries the code alone: an error may be logged, and a review may not. */
export type VaultError = Error & { readonly fault: VaultFault };

export const vaultError = (fault: VaultFault): VaultError =>
  Object.assign(new Error(`vault: ${fault}`), { name: 'VaultError', fault });

/** The code that a vault's promise was rejected with; `unknown` for an error of another making. */
export function faultOf(error: unknown): VaultFault {
  if (!(error instanceof Error) || error.name !== 'VaultError' || !('fault' in error)) return 'unknown';
  return VAULT_FAULTS.find((fault) => fault === error.fault) ?? 'unknown';
}
