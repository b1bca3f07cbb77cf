import type { Change, SavedReview, Vault } from '../consent/vault.ts';
import { layOut } from '../storage/layout.ts';

const NOTHING: SavedReview = { events: [], drafts: {}, place: '', seals: [], sheets: [] };

/** A review in the memory of this tab. What is said of each change, `answer` decides. */
export const memoryVault = (
  reviews: Map<string, SavedReview>,
  slot: string,
  answer: (change: Change) => Promise<void>,
): Vault => ({
  load: () => Promise.resolve(reviews.get(slot)),
  save: (change) => {
    reviews.set(slot, changed(reviews.get(slot) ?? NOTHING, change));
    return answer(change);
  },
  erase: () => Promise.resolve(void reviews.delete(slot)),
});

/** A change that was refused comes again, joined with the next one: what is known of it already is not added twice. */
function changed(before: SavedReview, change: Change): SavedReview {
  const { append = [], replace, place = before.place, seals = before.seals, sheets = before.sheets } = change;
  const events = replace ?? before.events;
  const last = events.at(-1)?.seq ?? 0;
  const { drafts } = layOut(change, { events: events.length, drafts: before.drafts });
  return { events: [...events, ...append.filter(({ seq }) => seq > last)], drafts, place, seals, sheets };
}
