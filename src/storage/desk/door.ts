import { vaultError } from '../../consent/vault.ts';
import type { UseDatabase } from '../database.ts';
import type { SafeKeys } from './desk-keys.ts';
import { handedReview } from './handed.ts';
import { openByPin, pinFor, pinTriesLeft } from './pin.ts';
import { PLACE, putDown, takeFrom } from './places.ts';
import { changePassphrase, changeRecoveryKey, insideOf, makeSafe, privateKeyOf, Safe, type Opener } from './safe.ts';
import { countTry } from './tries.ts';
import { unlessFull } from './unless-full.ts';

export type DoorPorts = {
  readonly use: UseDatabase;
  readonly crypto: Crypto;
  /** In milliseconds. */
  readonly now: () => number;
};

/** Whose device this is, and how it stands. Settings are what was put there: to be parsed by whoever reads them. */
export type Standing =
  | { readonly is: 'own' }
  | { readonly is: 'clinic'; readonly handed: string | null; readonly settings: unknown; readonly pinTries: number };

export type Unlocked =
  | { readonly ok: true; readonly safe: SafeKeys }
  | { readonly ok: false; readonly reason: 'wrong' }
  | { readonly ok: false; readonly reason: 'wait'; readonly seconds: number };

/** The door of a clinic's device: what can be done while it is locked. */
export type Door = ReturnType<typeof createDoor>;

export function createDoor(ports: DoorPorts) {
  const { use, crypto, now } = ports;
  return {
    standing: async (): Promise<Standing> => {
      if ((await use((database) => takeFrom(database, PLACE.safe))) === undefined) return { is: 'own' };
      const settings = await use((database) => takeFrom(database, PLACE.settings));
      const handed = await handedReview(use);
      return { is: 'clinic', handed: handed?.slot ?? null, settings, pinTries: await pinTriesLeft(use, now()) };
    },
    /** Makes this device a clinic's. Returns the recovery key, which is kept nowhere. */
    setUp: async (passphrase: string, settings: unknown): Promise<string> => {
      if ((await use((database) => takeFrom(database, PLACE.safe))) !== undefined) throw vaultError('read-only');
      const { safe, recoveryKey } = await makeSafe(passphrase, crypto);
      await use((database) => putDown(database, { [PLACE.safe]: safe, [PLACE.settings]: settings }));
      return recoveryKey;
    },
    keepSettings: (settings: unknown): Promise<void> =>
      use((database) => putDown(database, { [PLACE.settings]: settings })),
    /** What was last chosen in the desk's forms; to be parsed by whoever reads it. */
    lastChosen: (): Promise<unknown> => use((database) => takeFrom(database, PLACE.last)),
    keepLastChosen: (chosen: unknown): Promise<void> =>
      unlessFull(
        use((database) => putDown(database, { [PLACE.last]: chosen })),
        undefined,
      ),
    /** @param pin six digits for the rest of the shift, or null for none. */
    unlock: (opener: Opener, pin: string | null): Promise<Unlocked> => unlock(opener, pin, ports),
    unlockByPin: async (digits: string): Promise<Unlocked> => {
      const safe = await readSafe(use);
      const inside = await openByPin(digits, { use, crypto, now: now() });
      return inside ? opened(safe, inside, crypto) : { ok: false, reason: 'wrong' };
    },
    /** False where the safe does not open with this. What lies in it is not touched, and the old passphrase opens it until the new one does. */
    changePassphrase: async (opener: Opener, next: string): Promise<boolean> => {
      const changed = await changePassphrase(await readSafe(use), opener, next, crypto);
      if (!changed) return false;
      await use((database) => putDown(database, { [PLACE.safe]: changed, [PLACE.pin]: null, [PLACE.tries]: null }));
      return true;
    },
    /** The new key, which is kept nowhere; null where the safe does not open with this, and then the old one stays. */
    changeRecoveryKey: async (opener: Opener): Promise<string | null> => {
      const changed = await changeRecoveryKey(await readSafe(use), opener, crypto);
      if (changed) await use((database) => putDown(database, { [PLACE.safe]: changed.safe }));
      return changed?.recoveryKey ?? null;
    },
  };
}

async function unlock(opener: Opener, pin: string | null, { use, crypto, now }: DoorPorts): Promise<Unlocked> {
  const safe = await readSafe(use);
  const seconds = await countTry(use, now());
  if (seconds > 0) return { ok: false, reason: 'wait', seconds };
  const inside = await insideOf(safe, opener, crypto);
  if (!inside) return { ok: false, reason: 'wrong' };
  const kept = pin === null ? null : await pinFor(inside, pin, now(), crypto);
  const forgetTries = use((database) => putDown(database, { [PLACE.tries]: null, [PLACE.pin]: kept }));
  await unlessFull(forgetTries, undefined);
  return opened(safe, inside, crypto);
}

async function opened(safe: Safe, inside: Uint8Array<ArrayBuffer>, crypto: Crypto): Promise<Unlocked> {
  return { ok: true, safe: { privateKey: await privateKeyOf(inside, crypto), publicKey: safe.publicKey } };
}

async function readSafe(use: UseDatabase): Promise<Safe> {
  const safe = Safe.safeParse(await use((database) => takeFrom(database, PLACE.safe)));
  if (!safe.success) throw vaultError('damaged');
  return safe.data;
}
