import { vaultError } from '../consent/vault.ts';
import { allCatalogs } from './catalogs.ts';
import type { Database } from './database.ts';
import { allDevices } from './known-devices.ts';
import { PLACE } from './desk/places.ts';
import { hex, Row, SEQ } from './row.ts';

/** All that lies in storage of one review, unread. */
export type Stored = { readonly key: unknown; readonly rows: readonly unknown[] };

export const isBare = ({ key, rows }: Stored): boolean => key === undefined && rows.length === 0;

export type Writing = {
  readonly slot: string;
  /** What is kept of a review's key: only with its first rows. */
  readonly key: unknown;
  readonly rows: readonly Row[];
  /** The review's line for the desk's list, until the desk takes it in; null on a device that has none. */
  readonly listing: Row | null;
  /** Rows behind this number are removed. */
  readonly events: number;
  /** The header this vault last saw, by its iv; null where there must be none. */
  readonly expected: string | null;
  readonly strict: boolean;
};

export async function take(database: Database, slot: string): Promise<Stored> {
  const tx = database.transaction(['keys', 'rows']);
  const [key, rows] = await Promise.all([
    tx.objectStore('keys').get(slot),
    tx.objectStore('rows').getAll(allRows(slot)),
    tx.done,
  ]);
  return { key, rows };
}

/** All or nothing, and nothing at all where somebody else wrote since. Resolves after the transaction's `complete`. */
export async function put(database: Database, writing: Writing): Promise<void> {
  const { slot, key, listing, expected } = writing;
  const tx = database.transaction(['keys', 'rows', 'pending'], 'readwrite', {
    durability: writing.strict ? 'strict' : 'relaxed',
  });
  const rows = tx.objectStore('rows');
  const found = ivOf(await rows.get([slot, SEQ.header]));
  if (found !== expected) {
    await tx.done;
    throw vaultError(found === null ? 'not-found' : 'read-only');
  }
  await Promise.all([
    ...(key === null ? [] : [tx.objectStore('keys').add(key, slot)]),
    ...(listing ? [tx.objectStore('pending').put(listing, slot)] : []),
    ...writing.rows.map((row) => rows.put(row)),
    rows.delete(IDBKeyRange.bound([slot, writing.events + 1], [slot, Infinity])),
    tx.done,
  ]);
}

/** The key goes with the rows: whatever the disk still holds of them can no longer be read. */
export async function remove(database: Database, slot: string): Promise<void> {
  const tx = database.transaction(['keys', 'rows', 'pending', 'desk'], 'readwrite', { durability: 'strict' });
  const others = (await tx.objectStore('keys').getAllKeys()).filter((each) => each !== slot);
  const isClinics = (await tx.objectStore('desk').getKey(PLACE.safe)) !== undefined;
  await Promise.all([
    // On one's own device the content would tell that there was a review of it, and the devices who else had it. With nothing left to
    // open, nobody is asked for a PIN.
    ...(others.length > 0 || isClinics ? [] : [allCatalogs(), allDevices(), PLACE.ownPin, PLACE.tries]).map((all) =>
      tx.objectStore('desk').delete(all),
    ),
    tx.objectStore('keys').delete(slot),
    tx.objectStore('rows').delete(allRows(slot)),
    tx.objectStore('pending').delete(slot),
    tx.done,
  ]);
}

/** Every review that has a key or a row. */
export async function slotsIn(database: Database): Promise<readonly string[]> {
  const tx = database.transaction(['keys', 'rows']);
  const [keys, rows] = await Promise.all([
    tx.objectStore('keys').getAllKeys(),
    tx.objectStore('rows').getAllKeys(),
    tx.done,
  ]);
  return [...new Set([...keys, ...rows.map(([slot]) => slot)])];
}

export const allRows = (slot: string) => IDBKeyRange.bound([slot, -Infinity], [slot, Infinity]);

/** Of a header as it lies in storage: its iv in hex, empty where it is none, null where there is none. */
export function ivOf(header: unknown): string | null {
  if (header === undefined) return null;
  const row = Row.safeParse(header);
  return row.success ? hex(row.data.iv) : '';
}
