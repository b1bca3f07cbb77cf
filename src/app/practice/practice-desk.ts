import type { Listing } from '../../consent/listing.ts';
import type { SavedReview } from '../../consent/vault.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import type { Entry, Mark } from '../../storage/desk/desk-index.ts';
import { memoryVault } from '../memory-vault.ts';

export type PracticeReview = {
  readonly saved: SavedReview;
  readonly listing: Listing;
  readonly mark: Mark | null;
};

/** A desk in the memory of this tab: nothing of it is written anywhere, and a reload ends it. */
export function practiceDesk(given: readonly PracticeReview[]): Desk {
  const placed = given.map((review) => ({ slot: crypto.randomUUID(), ...review }));
  const reviews = new Map<string, SavedReview>(placed.map(({ slot, saved }) => [slot, saved]));
  let entries: readonly Entry[] = placed.map(({ slot, listing, mark }) => ({ slot, listing, mark, fault: null }));
  const change = (slot: string, changed: Partial<Entry>) => {
    const before = entries.find((entry) => entry.slot === slot) ?? { slot, listing: null, mark: null, fault: null };
    entries = [...entries.filter((entry) => entry !== before), { ...before, ...changed }];
    return Promise.resolve(entries);
  };
  return {
    list: () => Promise.resolve(entries),
    open: (slot) =>
      memoryVault(reviews, slot, async ({ listing }) => {
        if (listing) await change(slot, { listing });
      }),
    newSlot: () => crypto.randomUUID(),
    mark: (slot, mark) => change(slot, { mark }),
    setAside: (slot, fault) => change(slot, { fault }),
    erase: (slot) => {
      reviews.delete(slot);
      entries = entries.filter((entry) => entry.slot !== slot);
      return Promise.resolve(entries);
    },
    handOver: () => Promise.reject(new Error('nobody is there to take it')),
    isHanded: () => Promise.resolve(false),
    slots: () => Promise.resolve([...reviews.keys()]),
  };
}
