import type { ClinicDevice } from '../storage/vaults.ts';
import { pageAt, savedFrom, type ClinicsShelf, type Shelf } from './shelf.ts';

// A random id, so that a reload of this tab finds the same review. Nothing of the review itself.
const CHOSEN = 'slot';

/** Opens this device's storage; where it cannot be used, a shelf of this tab that keeps nothing and says why. */
export async function openShelf(language: string): Promise<Shelf> {
  const { openVaults } = await import('../storage/vaults.ts');
  const opened = await openVaults({ crypto, pins: () => import('../storage/own-pin.ts') });
  if (!opened.ok) return (await import('./tab-shelf.ts')).createTabShelf(opened.fault, language);
  const { vaults } = opened;
  const sorted = async () => {
    const all = await vaults.list();
    const changedAt = (shelved: (typeof all)[number]) =>
      'summary' in shelved ? Date.parse(shelved.summary.changedAt ?? '') || 0 : -1;
    return all.toSorted((a, b) => changedAt(b) - changedAt(a));
  };
  const { clinic, own } = vaults;
  if (own) void import('./watch-own.ts').then(({ watchOwn }) => watchOwn({ hasPin: own.lock !== null }));
  return {
    fault: null,
    clinic: clinic && (await clinicsShelf(clinic)),
    own,
    list: async () => (await sorted()).map((shelved) => savedFrom(shelved, language)),
    open: vaults.open,
    newSlot: vaults.newSlot,
    choose: (slot) => sessionStorage.setItem(CHOSEN, slot),
    chosenHere: () => (clinic ? null : sessionStorage.getItem(CHOSEN)),
    chosen: async () => {
      if (clinic) return clinic.handed?.confirmed ? clinic.handed.slot : null;
      return sessionStorage.getItem(CHOSEN) ?? (await sorted()).find((shelved) => 'summary' in shelved)?.slot ?? null;
    },
    placeOf: async (slot) => pageAt((await vaults.open(slot).load())?.place),
  };
}

async function clinicsShelf(device: ClinicDevice): Promise<ClinicsShelf> {
  const { openClinic } = await import('../risks/clinic.ts');
  const opened = openClinic(device.settings);
  const settings = opened.ok ? opened.clinic : null;
  return { ...device, settings, witnessAlways: settings?.witnessAlways ?? false };
}
