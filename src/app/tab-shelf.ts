import { vaultError, type SavedReview, type VaultFault } from '../consent/vault.ts';
import { summarise } from '../storage/summary.ts';
import { memoryVault } from './memory-vault.ts';
import { pageAt, savedFrom, type Shelf } from './shelf.ts';

/** Without storage reviews live in this tab alone, and every attempt to save says so. */
export function createTabShelf(fault: VaultFault, language: string): Shelf {
  const reviews = new Map<string, SavedReview>();
  let chosen: string | null = null;
  const open = (slot: string) => memoryVault(reviews, slot, () => Promise.reject(vaultError(fault)));
  return {
    fault,
    clinic: null,
    own: null,
    open,
    list: () =>
      Promise.resolve(
        [...reviews].map(([slot, { events }]) => savedFrom({ slot, summary: summarise(events) }, language)),
      ),
    newSlot: () => crypto.randomUUID(),
    choose: (slot) => {
      chosen = slot;
    },
    chosenHere: () => chosen,
    chosen: () => Promise.resolve(chosen),
    placeOf: (slot) => Promise.resolve(pageAt(reviews.get(slot)?.place)),
  };
}
