import * as z from 'zod/mini';
import type { UseDatabase } from '../database.ts';
import { PLACE, putDown, takeFrom } from './places.ts';
import { Locked, lockUnder, openWith } from './secret.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The safe's private key once more, under six digits, until the end of the shift. */
const Pin = z.strictObject({ locked: Locked, left: z.int(), until: z.number() });

export const PIN_TRIES = 5;
/** A shift: twelve hours. */
export const SHIFT_MS = 12 * 60 * 60 * 1000;
const USE = 'beforehand-safe 1 pin';

export const isPin = (digits: string): boolean => /^\d{6}$/.test(digits);

export async function pinFor(inside: Bytes, digits: string, now: number, crypto: Crypto): Promise<unknown> {
  const locked = await lockUnder({ is: 'passphrase', words: digits }, inside, USE, crypto);
  return { locked, left: PIN_TRIES, until: now + SHIFT_MS };
}

/** How many tries are left; none where there is no PIN, or its shift is over. */
export async function pinTriesLeft(use: UseDatabase, now: number): Promise<number> {
  const pin = Pin.safeParse(await use((database) => takeFrom(database, PLACE.pin)));
  return pin.success && now < pin.data.until && pin.data.until - now <= SHIFT_MS ? pin.data.left : 0;
}

/** What lies under the PIN; null where it is wrong. A try is counted before it is looked at; with the last one the PIN is gone. */
export async function openByPin(
  digits: string,
  { use, now, crypto }: { readonly use: UseDatabase; readonly now: number; readonly crypto: Crypto },
): Promise<Bytes | null> {
  if ((await pinTriesLeft(use, now)) === 0) {
    await use((database) => putDown(database, { [PLACE.pin]: null }));
    return null;
  }
  const pin = Pin.parse(await use((database) => takeFrom(database, PLACE.pin)));
  const left = pin.left - 1;
  await use((database) => putDown(database, { [PLACE.pin]: { ...pin, left } }));
  const inside = await openWith({ is: 'passphrase', words: digits }, pin.locked, USE, crypto);
  const after = inside ? { ...pin, left: PIN_TRIES } : left > 0 ? { ...pin, left } : null;
  await use((database) => putDown(database, { [PLACE.pin]: after }));
  return inside;
}
