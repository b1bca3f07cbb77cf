import { faultOf, type Vault, type VaultFault } from '../consent/vault.ts';
import { createDatabase, type UseDatabase } from './database.ts';
import { handedReview, putInHands, takeBack } from './desk/handed.ts';
import { PLACE, takeFrom } from './desk/places.ts';
import { handedKeys, ownKeys } from './key-ring.ts';
import type { forgetAll, OwnLock, ownLock, setOwnPin } from './own-pin.ts';
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
  /** Null on a clinic's device. */
  readonly own: OwnDevice | null;
};

export type OwnDevice = {
  /** Null where no PIN is set. */
  readonly lock: OwnLock | null;
  /** As `setOwnPin`. Every tab has to open its storage anew after it. */
  readonly setPin: (digits: string | null) => Promise<void>;
  /** Erases every review of this device, and its PIN: for whoever forgot it. */
  readonly forget: () => Promise<void>;
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

type Pins = {
  readonly ownLock: typeof ownLock;
  readonly setOwnPin: typeof setOwnPin;
  readonly forgetAll: typeof forgetAll;
};

type Ports = {
  readonly crypto: Crypto;
  /** What is needed where a PIN is set: few set one, and the first page waits for storage. */
  readonly pins: () => Promise<Pins>;
};

/** Opens this device's storage. `unavailable`: private mode, blocked by a setting, or a page that is not served securely. */
export async function openVaults({ crypto, pins }: Ports): Promise<OpenedVaults> {
  if (!('subtle' in crypto)) return { ok: false, fault: 'unavailable' };
  const use = createDatabase();
  try {
    return { ok: true, vaults: await vaultsHere(use, { crypto, pins }) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function vaultsHere(use: UseDatabase, { crypto, pins }: Ports): Promise<Vaults> {
  const isClinics = (await use((database) => takeFrom(database, PLACE.safe))) !== undefined;
  if (!isClinics) return ownVaults(use, { crypto, pins });
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
    own: null,
  };
}

async function ownVaults(use: UseDatabase, { crypto, pins }: Ports): Promise<Vaults> {
  const hasPin = (await use((database) => takeFrom(database, PLACE.ownPin))) !== undefined;
  const lock = hasPin ? (await pins()).ownLock({ use, crypto, now: () => Date.now() }) : null;
  const keys = lock?.keys ?? ownKeys(crypto);
  return {
    ...vaultsIn({ use, crypto, keys }, () => use(slotsIn)),
    clinic: null,
    own: {
      lock,
      setPin: async (digits) => (await pins()).setOwnPin(digits, keys, { use, crypto }),
      forget: async () => (await pins()).forgetAll(use),
    },
  };
}

function vaultsIn(ports: StoragePorts, slots: () => Promise<readonly string[]>): Omit<Vaults, 'clinic' | 'own'> {
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
