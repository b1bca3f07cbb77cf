import { faultOf, type Vault, type VaultFault } from '../consent/vault.ts';
import { createDatabase } from './database.ts';
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
};

export type OpenedVaults =
  | { readonly ok: true; readonly vaults: Vaults }
  | { readonly ok: false; readonly fault: VaultFault };

/** Opens this device's storage. `unavailable`: private mode, blocked by a setting, or a page that is not served securely. */
export async function openVaults({ crypto }: { readonly crypto: Crypto }): Promise<OpenedVaults> {
  if (!('subtle' in crypto)) return { ok: false, fault: 'unavailable' };
  const use = createDatabase();
  try {
    await use(slotsIn);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
  return { ok: true, vaults: vaultsIn({ use, crypto }) };
}

function vaultsIn(ports: StoragePorts): Vaults {
  return {
    list: async () => {
      const shelf = await Promise.all((await ports.use(slotsIn)).map((slot) => shelved(slot, ports)));
      return shelf.flat();
    },
    open: (slot) => createVault(slot, ports),
    newSlot: () => ports.crypto.randomUUID(),
    isEmpty: async () => (await ports.use(slotsIn)).length === 0,
  };
}

/** None where the review was erased since it was looked for. */
async function shelved(slot: string, { use, crypto }: StoragePorts): Promise<readonly Shelved[]> {
  try {
    const stored = await use((database) => take(database, slot));
    if (isBare(stored)) return [];
    const { saved } = await openRows(slot, stored, crypto);
    return [{ slot, summary: summarise(saved.events) }];
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'damaged' || fault === 'newer') return [{ slot, fault }];
    throw error;
  }
}
