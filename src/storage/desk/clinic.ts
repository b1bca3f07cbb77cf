import type { SavedReview } from '../../consent/vault.ts';
import type { Listing } from '../../consent/listing.ts';
import { createDatabase } from '../database.ts';
import { openDesk, type Desk } from './desk.ts';
import type { SafeKeys } from './desk-keys.ts';
import { createDoor, type Door } from './door.ts';

export type Clinic = { readonly door: Door; readonly openDesk: (safe: SafeKeys) => Desk };

type Ports = {
  readonly crypto: Crypto;
  /** In milliseconds. */
  readonly now: () => number;
  readonly listing: (saved: SavedReview) => Promise<Listing | null>;
};

/** A clinic's device: the door to its desk, and what is behind it. Its promises reject with a `VaultError`. */
export function openClinic({ crypto, now, listing }: Ports): Clinic {
  const use = createDatabase();
  return {
    door: createDoor({ use, crypto, now }),
    openDesk: (safe) => openDesk({ use, crypto, safe, listing }),
  };
}
