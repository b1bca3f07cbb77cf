import { useEffect, useState } from 'react';
import type { VaultFault } from '../consent/vault.ts';
import type { Route } from '../patient/route.ts';
import { openNew, openSaved, type Opened, type OpenReview } from './open-review.ts';
import type { Shelf } from './shelf.ts';
import { goInstead } from './use-route.ts';

export type Opening =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly open: OpenReview }
  | { readonly is: 'none' }
  | { readonly is: 'failed'; readonly fault: VaultFault | 'other-catalog' };

// One open review a tab: going back to the start page and on again must not open it twice.
let current: OpenReview | null = null;

/** Forgets the open review: it was erased, or another one was chosen. */
export async function letGo(): Promise<void> {
  const open = current;
  current = null;
  if (open?.hold.is === 'held') await open.hold.release();
}

/** The review that this tab is about; a new one at `#/new`. */
export function useOpened(route: Route, openShelf: () => Promise<Shelf>): Opening {
  const [opening, setOpening] = useState<Opening>(current ? { is: 'open', open: current } : { is: 'opening' });
  const starts = route.at === 'new';
  useEffect(() => {
    let stale = false;
    void (async () => {
      const found = starts ? await begin(await openShelf()) : await find(await openShelf());
      if (found.is === 'open') current = found.open;
      if (stale) return;
      setOpening(found);
      if (starts) goInstead({ at: 'page', page: { step: 'about', page: 'identity' } });
      if (found.is === 'open' && found.open.hold.is === 'elsewhere') await takeTurn(found.open, openShelf, setOpening);
    })();
    return () => {
      stale = true;
    };
  }, [starts, openShelf]);
  return opening;
}

// Effects may run twice; a review is started once.
let starting: Promise<OpenReview> | null = null;

async function begin(shelf: Shelf): Promise<Opening> {
  await letGo();
  starting ??= openNew(shelf).finally(() => {
    starting = null;
  });
  return { is: 'open', open: await starting };
}

async function find(shelf: Shelf): Promise<Opening> {
  const here = shelf.chosenHere();
  if (current && (here === null || current.slot === here)) return { is: 'open', open: current };
  await letGo();
  const slot = await shelf.chosen();
  return slot === null ? { is: 'none' } : fromOpened(await openSaved(shelf, slot));
}

const fromOpened = (opened: Opened): Opening =>
  opened.ok ? { is: 'open', open: opened.open } : { is: 'failed', fault: opened.fault };

/** The other tab has closed: what it wrote is loaded, and this one may write. */
async function takeTurn(
  open: OpenReview,
  openShelf: () => Promise<Shelf>,
  set: (opening: Opening) => void,
): Promise<void> {
  if (open.hold.is !== 'elsewhere') return;
  const release = await open.hold.whenFree;
  await release();
  const again = fromOpened(await openSaved(await openShelf(), open.slot));
  if (again.is === 'open') current = again.open;
  set(again);
}
