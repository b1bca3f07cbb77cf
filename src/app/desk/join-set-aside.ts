import { isOnlyPrepared, withNotes } from '../../desk/match.ts';
import { catalogOfReview } from '../catalog-of-review.ts';
import { tellOthers } from '../other-tabs.ts';
import { fitting } from './bring-in-at-desk.ts';
import type { OpenDesk } from './use-desk.ts';

/**
 * Staff found that a review which was set aside is of the very patient it was prepared for. What was noted since its link was made goes into it,
 * it stands like any other from then on, and what was only prepared goes. False where that could not be kept; it can be tried again.
 */
export async function joinSetAside(slot: string, here: OpenDesk): Promise<boolean> {
  const { desk } = here;
  try {
    const prepared = await preparedFor(slot, here);
    for (const { events } of prepared) await addNotes(slot, events, here);
    await desk.mark(slot, null);
    for (const other of prepared) await desk.erase(other.slot);
  } catch {
    return false;
  }
  tellOthers('changed');
  return true;
}

/** The reviews of the same id in which nobody but staff has written. */
async function preparedFor(slot: string, { desk }: OpenDesk) {
  const lines = await desk.list();
  const id = lines.find((line) => line.slot === slot)?.listing?.reviewId;
  const others = lines.filter((line) => line.slot !== slot && !line.fault && line.listing?.reviewId === id);
  const logs = await Promise.all(
    others.map(async (other) => ({ slot: other.slot, events: (await desk.open(other.slot).load())?.events ?? [] })),
  );
  return logs.filter(({ events }) => isOnlyPrepared(events));
}

async function addNotes(slot: string, prepared: Parameters<typeof withNotes>[0], here: OpenDesk): Promise<void> {
  const vault = here.desk.open(slot);
  const events = (await vault.load())?.events ?? [];
  const append = withNotes(prepared, events).slice(events.length);
  const fits = fitting(await catalogOfReview(events), [...events, ...append], here);
  if (append.length > 0 && fits.ok) await vault.save({ append, listing: fits.listing, strict: true });
}
