import type { ReviewEvent } from '../consent/events.ts';
import { withSheets, type KeptSheet } from '../consent/kept-sheets.ts';
import { join } from '../record/join.ts';
import { eventsOf, type ReviewRecord } from '../record/record.ts';
import { sealsOf } from '../record/segments.ts';
import { meetDevicesOf } from './known-devices.ts';
import type { Shelf } from './shelf.ts';

export type BroughtIn = {
  readonly slot: string;
  /** False where all of it was here already. */
  readonly written: boolean;
};

/** What a file brought: the review, and the sheets of it that were handed out before. */
export type Incoming = {
  readonly record: ReviewRecord;
  readonly sheets: readonly KeptSheet[];
};

/**
 * Puts a record from a file on this device. A review that is here already is recognised where one log is the
 * beginning of the other, and the longer one stays; else both are kept, each under its own slot.
 * Rejects with a `VaultError`, and then nothing was changed. Where nothing can be kept at all, the review is in this tab.
 */
export async function bringIn({ record, sheets }: Incoming, shelf: Shelf): Promise<BroughtIn> {
  const { drafts = {}, place = '' } = record.unfinished ?? {};
  const [events, seals] = [eventsOf(record), sealsOf(record.segments)];
  const known = await findJoined(events, shelf);
  const slot = known?.slot ?? shelf.newSlot();
  const written = !known || known.joined === 'second-is-longer';
  if (written) {
    const vault = shelf.open(slot);
    const before = await vault.load();
    const all = withSheets(before?.sheets ?? [], sheets);
    const kept = vault.save({ replace: events, seals, sheets: all, drafts, place, strict: true });
    await (shelf.fault ? kept.catch(() => undefined) : kept);
    if (!shelf.fault) await meetDevicesOf(record);
  }
  return { slot, written };
}

async function findJoined(events: readonly ReviewEvent[], shelf: Shelf) {
  for (const { slot, fault } of await shelf.list()) {
    const saved = fault ? undefined : await shelf.open(slot).load();
    const joined = saved ? join(saved.events, events) : 'different';
    if (joined !== 'different') return { slot, joined };
  }
  return null;
}
