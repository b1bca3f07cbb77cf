import { vaultError, type Change, type SavedReview, type Vault, type VaultFault } from '../consent/vault.ts';
import { layOut } from '../storage/layout.ts';
import { summarise } from '../storage/summary.ts';
import { pageAt, savedFrom, type Shelf } from './shelf.ts';

/** Without storage reviews live in this tab alone, and every attempt to save says so. */
export function createTabShelf(fault: VaultFault, language: string): Shelf {
  const reviews = new Map<string, SavedReview>();
  let chosen: string | null = null;
  const open = (slot: string): Vault => ({
    load: () => Promise.resolve(reviews.get(slot)),
    save: (change) => {
      reviews.set(slot, changed(reviews.get(slot) ?? NOTHING, change));
      return Promise.reject(vaultError(fault));
    },
    erase: () => Promise.resolve(void reviews.delete(slot)),
  });
  return {
    fault,
    clinic: null,
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

const NOTHING: SavedReview = { events: [], drafts: {}, place: '', seals: [], sheets: [] };

/** A change that was refused comes again, joined with the next one: what is known of it already is not added twice. */
function changed(before: SavedReview, change: Change): SavedReview {
  const { append = [], replace, place = before.place, seals = before.seals, sheets = before.sheets } = change;
  const events = replace ?? before.events;
  const last = events.at(-1)?.seq ?? 0;
  const { drafts } = layOut(change, { events: events.length, drafts: before.drafts });
  return { events: [...events, ...append.filter(({ seq }) => seq > last)], drafts, place, seals, sheets };
}
