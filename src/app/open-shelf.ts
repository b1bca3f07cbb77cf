import { pageAt, savedFrom, type Shelf } from './shelf.ts';

// A random id, so that a reload of this tab finds the same review. Nothing of the review itself.
const CHOSEN = 'slot';

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
