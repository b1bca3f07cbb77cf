import { useEffect, useState } from 'react';
import { faultOf, type VaultFault } from '../consent/vault.ts';
import type { Route } from '../patient/route.ts';
import { inTurn } from '../storage/in-turn.ts';
import { giveBack, type Release } from '../storage/tab-lock.ts';
import { openHeld, openNew, openSaved, type Opened, type OpenReview } from './open-review.ts';
import type { Shelf } from './shelf.ts';
import { goInstead } from './use-route.ts';

export type Opening =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly open: OpenReview }
  | { readonly is: 'none' }
  | { readonly is: 'failed'; readonly fault: VaultFault | 'other-catalog' };

// One open review a tab: going back to the start page and on again must not open it twice.
let current: OpenReview | null = null;

// What could not be saved lies in no storage: it stays open behind the review that is shown.
const unsaved = new Map<string, OpenReview>();

const isUnsaved = (open: OpenReview | null): boolean => open?.store.getState().saving.is === 'failed';

window.addEventListener('beforeunload', (event) => {
  if (isUnsaved(current) || unsaved.size > 0) event.preventDefault();
});

// Opening takes a while. One after the other, each sees what the one before it opened.
const queue = inTurn();

/** Forgets a review that is open: it was erased, or a file took its place. */
export async function forget(slot: string): Promise<void> {
  const open = current?.slot === slot ? current : unsaved.get(slot);
  if (open === current) current = null;
  unsaved.delete(slot);
  if (open) await giveBack(open.hold);
}

async function setAside(): Promise<void> {
  const open = current;
  current = null;
  if (open && isUnsaved(open)) unsaved.set(open.slot, open);
  else if (open) await giveBack(open.hold);
}

type SetOpening = (opening: Opening) => void;

/** The review that this tab is about; a new one at `#/new`. */
export function useOpened(route: Route, openShelf: () => Promise<Shelf>): Opening {
  const [opening, setOpening] = useState<Opening>({ is: 'opening' });
  const starts = route.at === 'new';
  useEffect(() => {
    let gone = false;
    const open = async (shelf: Shelf) => {
      // Effects may run twice; a review is started once.
      if (gone) return;
      const found = await (starts ? begin : find)(shelf);
      if (gone) return;
      setOpening(found);
      if (starts && found.is === 'open') goInstead({ at: 'page', page: { step: 'about', page: 'identity' } });
    };
    // Not in the queue: a device with a PIN gives its shelf when it was entered.
    openShelf()
      .then((shelf) => queue(() => open(shelf)))
      .catch((error: unknown) => setOpening({ is: 'failed', fault: faultOf(error) }));
    return () => {
      gone = true;
    };
  }, [starts, openShelf]);
  useTurn(opening, openShelf, setOpening);
  return opening;
}

/** Once the other tab has closed, what it wrote is loaded and this one may write. */
function useTurn(opening: Opening, openShelf: () => Promise<Shelf>, setOpening: SetOpening): void {
  const open = opening.is === 'open' ? opening.open : null;
  useEffect(() => {
    let gone = false;
    const take = async (release: Release, slot: string) => {
      if (!gone) setOpening(remember(await openHeld(await openShelf(), slot, { is: 'held', release })));
    };
    if (open?.hold.is === 'elsewhere') void open.hold.whenFree.then((release) => queue(() => take(release, open.slot)));
    return () => {
      gone = true;
    };
  }, [open, openShelf, setOpening]);
}

/** On a clinic's device reviews begin at its desk. */
async function begin(shelf: Shelf): Promise<Opening> {
  if (shelf.clinic) return { is: 'none' };
  await setAside();
  return remember({ ok: true, open: await openNew(shelf) });
}

async function find(shelf: Shelf): Promise<Opening> {
  const here = shelf.chosenHere();
  if (current && (here === null || current.slot === here)) return { is: 'open', open: current };
  await setAside();
  const slot = await shelf.chosen();
  if (slot === null) return { is: 'none' };
  const open = unsaved.get(slot);
  unsaved.delete(slot);
  return remember(open ? { ok: true, open } : await openSaved(shelf, slot));
}

function remember(opened: Opened): Opening {
  current = opened.ok ? opened.open : null;
  return opened.ok ? { is: 'open', open: opened.open } : { is: 'failed', fault: opened.fault };
}
