import { faultOf, type Vault, type VaultFault } from '../consent/vault.ts';
import { createDatabase, type UseDatabase } from './database.ts';
import { handedReview, putInHands, takeBack } from './desk/handed.ts';
import { PLACE, takeFrom } from './desk/places.ts';
import { handedKeys, ownKeys } from './key-ring.ts';
import { openRows } from './open-rows.ts';
import { isBare, slotsIn, take } from './shelf.ts';
import { summarise, type Summary } from './summary.ts';
import { createVault, type StoragePorts } from './vault.ts';

// With the reviews: what opens the one database opens the other.
export { deviceKey } from './device-key.ts';

/** One review on this device, under the random id of its place: what can be said of it, or why it cannot be read. */
export type Shelved =
  | { readonly slot: string; readonly summary: Summary }
  | { readonly slot: string; readonly fault: 'damaged' | 'newer' };

export type Vaults = {
  /** Rejects with a `VaultError` only where storage as a whole cannot be read. */
  readonly list: () => Promise<readonly Shelved[]>;
  readonly open: (slot: string) => Vault;
  readonly newSlot: () => string;
  /** Whether storage holds no key and no row of any review. */
  readonly isEmpty: () => Promise<boolean>;
  /** Null on one's own device. On a clinic's nothing can be read here but the review in the patient's hands, if there is one. */
  readonly clinic: ClinicDevice | null;
};

export type ClinicDevice = {
  readonly handed: { readonly slot: string; readonly confirmed: boolean } | null;
  /** The patient is who they should be: from now on a reload leads back into the review. */
  readonly confirm: () => Promise<void>;
  /** The device was left: whoever comes back has to say again who they are. */
  readonly doubt: () => Promise<void>;
  /** As they were put there, to be parsed by whoever reads them. */
  readonly settings: unknown;
  /** Gives the device back: the key of the review in the patient's hands is gone from here. */
  readonly giveBack: () => Promise<void>;
};

export type OpenedVaults =
  | { readonly ok: true; readonly vaults: Vaults }
  | { readonly ok: false; readonly fault: VaultFault };

/** Opens this device's storage. `unavailable`: private mode, blocked by a setting, or a page that is not served securely. */
export async function openVaults({ crypto }: { readonly crypto: Crypto }): Promise<OpenedVaults> {
  if (!('subtle' in crypto)) return { ok: false, fault: 'unavailable' };
  const use = createDatabase();
  try {
    return { ok: true, vaults: await vaultsHere(use, crypto) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function vaultsHere(use: UseDatabase, crypto: Crypto): Promise<Vaults> {
  const isClinics = (await use((database) => takeFrom(database, PLACE.safe))) !== undefined;
  if (!isClinics) return { ...vaultsIn({ use, crypto, keys: ownKeys(crypto) }, () => use(slotsIn)), clinic: null };
  const handed = await handedReview(use);
  const slots = handed ? [handed.slot] : [];
  return {
    ...vaultsIn({ use, crypto, keys: handedKeys(handed) }, () => Promise.resolve(slots)),
    clinic: {
      handed: handed && { slot: handed.slot, confirmed: handed.confirmed },
      confirm: async () => {
        if (handed) await putInHands(use, { ...handed, confirmed: true });
      },
      doubt: async () => {
        if (handed) await putInHands(use, { ...handed, confirmed: false });
      },
      settings: await use((database) => takeFrom(database, PLACE.settings)),
      giveBack: () => takeBack(use),
    },
  };
}

function vaultsIn(ports: StoragePorts, slots: () => Promise<readonly string[]>): Omit<Vaults, 'clinic'> {
  return {
    list: async () => {
      const shelf = await Promise.all((await slots()).map((slot) => shelved(slot, ports)));
      return shelf.flat();
    },
    open: (slot) => createVault(slot, ports),
    newSlot: () => ports.crypto.randomUUID(),
    isEmpty: async () => (await ports.use(slotsIn)).length === 0,
  };
}

/** None where the review was erased since it was looked for. */
async function shelved(slot: string, { use, ...opening }: StoragePorts): Promise<readonly Shelved[]> {
  try {
    const stored = await use((database) => take(database, slot));
    if (isBare(stored)) return [];
    const { saved } = await openRows(slot, stored, opening);
    return [{ slot, summary: summarise(saved.events) }];
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'damaged' || fault === 'newer') return [{ slot, fault }];
    throw error;
  }
}
