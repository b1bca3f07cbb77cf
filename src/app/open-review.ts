import { MAX_TEXT } from '../consent/terms.ts';
import { listingOf } from '../consent/listing.ts';
import { replay } from '../consent/reduce.ts';
import { createReviewStore, startReview, type ReviewStore } from '../consent/store.ts';
import { faultOf, type SavedReview, type Vault, type VaultFault } from '../consent/vault.ts';
import { toInstant } from '../i18n/format.ts';
import { giveBack, holdReview, type Hold } from '../storage/tab-lock.ts';
import { catalogOfReview, keepCatalog } from './catalog-of-review.ts';
import { loadCatalog, type LoadedCatalog } from './catalogs.ts';
import { textFault } from '../ui/text-fault.ts';
import type { Shelf } from './shelf.ts';
import { standIn } from './stand-in.ts';

/** A review that is open in this tab. */
export type OpenReview = {
  readonly slot: string;
  readonly store: ReviewStore;
  readonly vault: Vault;
  readonly loaded: LoadedCatalog;
  readonly hold: Hold;
  /** The clinic whose device this is, while it is in the patient's hands; null on one's own, and at the desk. */
  readonly clinic: Shelf['clinic'];
  readonly own: Shelf['own'];
};

export type Opened =
  | { readonly ok: true; readonly open: OpenReview }
  | { readonly ok: false; readonly fault: VaultFault | 'other-catalog' };

export const now = (): string => toInstant(new Date());
const newId = () => crypto.randomUUID();
const by = { role: 'patient' } as const;

/** Starts a review on this device. Its first event goes to storage at once, so that storage which cannot be used is known before the first answer. */
export async function openNew(shelf: Shelf): Promise<OpenReview> {
  const loaded = await loadCatalog();
  const slot = shelf.newSlot();
  const fact = { type: 'review-started', reviewId: crypto.randomUUID(), catalog: loaded.reference } as const;
  const saved = startReview(fact, { catalog: loaded.catalog, textHash: loaded.reference.textHash, now, by });
  shelf.choose(slot);
  const open = await openWith(shelf, slot, saved, loaded);
  open.store.getState().keep();
  if (!shelf.fault) void keepCatalog(loaded);
  return open;
}

/** Opens a review that lies on this device. */
export const openSaved = async (shelf: Shelf, slot: string): Promise<Opened> =>
  openHeld(shelf, slot, await holdReview(navigator.locks, slot));

/** The same with a hold that this tab has. It is given back where the review does not open. */
export async function openHeld(shelf: Shelf, slot: string, hold: Hold): Promise<Opened> {
  const opened = await read(shelf, slot, hold);
  if (!opened.ok) await giveBack(hold);
  return opened;
}

async function read(shelf: Shelf, slot: string, hold: Hold): Promise<Opened> {
  try {
    const vault = shelf.open(slot);
    const saved = await vault.load();
    if (!saved) return { ok: false, fault: 'not-found' };
    const loaded = await catalogOfReview(saved.events);
    if (!loaded) return { ok: false, fault: 'other-catalog' };
    if (!replay(saved.events, loaded.catalog).ok) return { ok: false, fault: 'damaged' };
    if (!shelf.fault && !standIn()) void keepCatalog(loaded);
    const store = storeOf(saved, { vault, loaded, hold, lists: shelf.clinic });
    // Says at once that it is not saved.
    if (shelf.fault) store.getState().keep();
    return { ok: true, open: { slot, vault, loaded, hold, store, clinic: shelf.clinic, own: shelf.own } };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function openWith(shelf: Shelf, slot: string, saved: SavedReview, loaded: LoadedCatalog): Promise<OpenReview> {
  const hold = await holdReview(navigator.locks, slot);
  const vault = shelf.open(slot);
  return {
    slot,
    vault,
    loaded,
    hold,
    store: storeOf(saved, { vault, loaded, hold, lists: shelf.clinic }),
    clinic: shelf.clinic,
    own: shelf.own,
  };
}

type Around = Pick<OpenReview, 'vault' | 'loaded' | 'hold'> & {
  /** How the desk's list is told; null on one's own device, which has none. */
  readonly lists: { readonly witnessAlways: boolean } | null;
};

/** A store over what was saved. On a clinic's device each change says what the desk's list has to say of it. */
export function storeOf(saved: SavedReview, { vault, loaded, hold, lists }: Around): ReviewStore {
  const { catalog, reference } = loaded;
  const store: ReviewStore = createReviewStore(saved, {
    catalog,
    textHash: reference.textHash,
    vault: lists ? { ...vault, save: (change) => vault.save({ ...change, listing: listing() }) } : vault,
    now,
    newId,
    by,
    mayStand: (text) => textFault(text, MAX_TEXT) === null,
    readOnly: hold.is === 'elsewhere',
  });
  const listing = () => {
    const { review, events } = store.getState();
    const changedAt = events.at(-1)?.at ?? '';
    return listingOf({ review, catalog, changedAt, witnessAlways: lists?.witnessAlways ?? false });
  };
  return store;
}
