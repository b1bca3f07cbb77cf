import type { Clinic } from '../risks/clinic.ts';
import type { ClinicDevice, OwnDevice } from '../storage/vaults.ts';
import { DATABASE } from '../storage/name.ts';
import type { Vault, VaultFault } from '../consent/vault.ts';
import { formatMoment } from '../i18n/format.ts';
import { parseRoute, type Route } from '../patient/route.ts';
import type { Saved } from '../patient/Start.tsx';

/** The reviews on this device, and which one this tab is about. */
export type Shelf = {
  readonly fault: VaultFault | null;
  /** The clinic whose device this is; null on one's own. */
  readonly clinic: ClinicsShelf | null;
  /** Null on a clinic's device, and where nothing is kept. */
  readonly own: OwnDevice | null;
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

/** A clinic's device in a patient's hands: one review, or none. */
export type ClinicsShelf = {
  readonly settings: Clinic | null;
  readonly witnessAlways: boolean;
  readonly handed: ClinicDevice['handed'];
  readonly confirm: ClinicDevice['confirm'];
  readonly doubt: ClinicDevice['doubt'];
  readonly giveBack: ClinicDevice['giveBack'];
};

/** What the start page says of this device. A clinic's shows its desk instead, or the review that is in a patient's hands. */
export type Found = {
  readonly saved: readonly Saved[];
  readonly fault: VaultFault | null;
  readonly isClinics: boolean;
  /** One's own device, where it asks for its PIN first. */
  readonly shut: ShutDevice | null;
};

export const NOTHING_FOUND: Found = { saved: [], fault: null, isClinics: false, shut: null };

/** One's own device behind a PIN that this page was not told yet. */
export type ShutDevice = OwnDevice & { readonly lock: NonNullable<OwnDevice['lock']> };

export const shutDevice = ({ own }: Pick<Shelf, 'own'>): ShutDevice | null =>
  own?.lock?.isShut() ? { ...own, lock: own.lock } : null;

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
