import { DATABASE } from '../storage/name.ts';
import type { Vault, VaultFault } from '../consent/vault.ts';
import { formatMoment } from '../i18n/format.ts';
import { parseRoute, type Route } from '../patient/route.ts';
import type { Saved } from '../patient/Start.tsx';

/** The reviews on this device, and which one this tab is about. */
export type Shelf = {
  readonly fault: VaultFault | null;
  readonly list: () => Promise<readonly Saved[]>;
  readonly open: (slot: string) => Vault;
  readonly newSlot: () => string;
  readonly choose: (slot: string) => void;
  /** The review chosen in this tab, if any. */
  readonly chosenHere: () => string | null;
  /** That one, or the one that was changed last. Never another one in its place: it may be of somebody else. */
  readonly chosen: () => Promise<string | null>;
  readonly placeOf: (slot: string) => Promise<Route | null>;
};

/** What the start page says of this device. */
export type Found = { readonly saved: readonly Saved[]; readonly fault: VaultFault | null };

// A random id, so that a reload of this tab finds the same review. Nothing of the review itself.
const CHOSEN = 'slot';

/**
 * Whether this device was never given a review. Asks no more than the names of the databases, so that the first page
 * need not load the storage. False where the browser does not say.
 */
export async function isNewHere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).every(({ name }) => name !== DATABASE);
  } catch {
    return false;
  }
}

/** Opens this device's storage; where it cannot be used, a shelf of this tab that keeps nothing and says why. */
export async function openShelf(language: string): Promise<Shelf> {
  const { openVaults } = await import('../storage/vaults.ts');
  const opened = await openVaults({ crypto });
  if (!opened.ok) return (await import('./tab-shelf.ts')).createTabShelf(opened.fault, language);
  const { vaults } = opened;
  const sorted = async () => {
    const all = await vaults.list();
    const changedAt = (shelved: (typeof all)[number]) =>
      'summary' in shelved ? Date.parse(shelved.summary.changedAt ?? '') || 0 : -1;
    return all.toSorted((a, b) => changedAt(b) - changedAt(a));
  };
  return {
    fault: null,
    list: async () => (await sorted()).map((shelved) => savedFrom(shelved, language)),
    open: vaults.open,
    newSlot: vaults.newSlot,
    choose: (slot) => sessionStorage.setItem(CHOSEN, slot),
    chosenHere: () => sessionStorage.getItem(CHOSEN),
    chosen: async () =>
      sessionStorage.getItem(CHOSEN) ?? (await sorted()).find((shelved) => 'summary' in shelved)?.slot ?? null,
    placeOf: async (slot) => pageAt((await vaults.open(slot).load())?.place),
  };
}

/** The page of the way that a place names, if it does. */
export function pageAt(place = ''): Route | null {
  const route = parseRoute(place);
  return route.at === 'page' ? route : null;
}

type Listed =
  | { readonly slot: string; readonly summary: { readonly name: string | null; readonly changedAt: string | null } }
  | { readonly slot: string; readonly fault: 'damaged' | 'newer' };

export function savedFrom(shelved: Listed, language: string): Saved {
  if ('fault' in shelved) return { slot: shelved.slot, name: null, changed: null, fault: shelved.fault };
  const { name, changedAt } = shelved.summary;
  return { slot: shelved.slot, name, changed: changedAt && formatMoment(language, changedAt), fault: null };
}
