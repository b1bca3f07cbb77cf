import type { ReviewEvent } from './events.ts';

/** Text being typed, by field: `question:nerve-weakness`, `matters:hopes`. Not yet an event. */
export type Drafts = Readonly<Record<string, string>>;

/** All that a device keeps of one review. `place` is the route the patient was last at. */
export type SavedReview = {
  readonly events: readonly ReviewEvent[];
  readonly drafts: Drafts;
  readonly place: string;
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

/** Why something could not be saved, read or opened. */
export type VaultFault = 'unavailable' | 'quota' | 'damaged' | 'newer' | 'not-found' | 'read-only' | 'unknown';
