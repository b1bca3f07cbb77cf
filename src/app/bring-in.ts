import type { ReviewEvent } from '../consent/events.ts';
import { join } from '../record/join.ts';
import type { ReviewRecord } from '../record/record.ts';
import type { Shelf } from './shelf.ts';

/**
 * Puts a record from a file on this device. The same review is recognised: the longer log wins where one is the beginning of the other;
 * else both are kept, each under its own place.
 * Rejects with a `VaultError`, and then nothing was changed.
 */
export async function bringIn(record: ReviewRecord, shelf: Shelf): Promise<void> {
  const { events, unfinished } = record;
  const { drafts = {}, place = '' } = unfinished ?? {};
  const here = await findReview(idOf(events), shelf);
  const joined = here ? join(here.events, events) : 'different';
  const slot = here && joined !== 'different' ? here.slot : shelf.newSlot();
  if (joined === 'different' || joined === 'second-is-longer') {
    const vault = shelf.open(slot);
    await vault.load();
    await vault.save({ replace: events, drafts, place, strict: true });
  }
  shelf.choose(slot);
}

async function findReview(id: string | null, shelf: Shelf) {
  for (const { slot, fault } of await shelf.list()) {
    const saved = fault ? undefined : await shelf.open(slot).load();
    if (saved && idOf(saved.events) === id) return { slot, events: saved.events };
  }
  return null;
}

function idOf(events: readonly ReviewEvent[]): string | null {
  const first = events[0]?.fact;
  return first?.type === 'review-started' ? first.reviewId : null;
}
