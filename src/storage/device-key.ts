import { openDB } from 'idb';
import * as z from 'zod/mini';
import { faultIn } from './database.ts';
import { vaultError } from '../consent/vault.ts';

/** Apart from the reviews: the key is the device's, and stays when a review is deleted. */
const DATABASE = 'beforehand-device';
const PLACE = 'key';

/** The key that this device made for itself, and the certificate over it, in DER. */
const DeviceKey = z.strictObject({ privateKey: z.instanceof(CryptoKey), certificate: z.instanceof(Uint8Array) });
export type DeviceKey = { readonly privateKey: CryptoKey; readonly certificate: Uint8Array<ArrayBuffer> };

/**
 * This device's key; made once, by whoever asks first. It cannot be taken out of the browser.
 * Rejects with a `VaultError` where nothing can be kept: a key that is gone after the tab would vouch for nothing.
 */
export async function deviceKey(make: () => Promise<DeviceKey>): Promise<DeviceKey> {
  try {
    const database = await openDB(DATABASE, 1, { upgrade: (created) => void created.createObjectStore('keys') });
    try {
      const kept = read(await database.get('keys', PLACE));
      if (kept) return kept;
      const made = await make();
      const tx = database.transaction('keys', 'readwrite', { durability: 'strict' });
      // Another tab can have been faster: the first one made is the device's.
      const first = read(await tx.store.get(PLACE));
      if (!first) await tx.store.put(made, PLACE);
      await tx.done;
      return first ?? made;
    } finally {
      database.close();
    }
  } catch (error) {
    throw vaultError(faultIn(error));
  }
}

function read(kept: unknown): DeviceKey | null {
  const key = DeviceKey.safeParse(kept);
  return key.success ? { ...key.data, certificate: Uint8Array.from(key.data.certificate) } : null;
}
