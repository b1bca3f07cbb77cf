import * as z from 'zod/mini';
import { Listing } from '../../consent/listing.ts';
import { vaultError } from '../../consent/vault.ts';
import type { Database, UseDatabase } from '../database.ts';
import { hex, openRow, Row, sealRow } from '../row.ts';
import { deskKeys, type SafeKeys } from './desk-keys.ts';
import { PLACE } from './places.ts';
import { WrappedKey } from './review-key.ts';

/** What the desk knows of a file besides what it says: how it came in. */
export const Mark = z.enum(['page-altered', 'not-sealed', 'identity-differs', 'two-versions']);
export type Mark = z.infer<typeof Mark>;

/** A line of the list. One whose review cannot be read any more is set aside: its last known words stay. */
export const Entry = z.strictObject({
  slot: z.string(),
  listing: z.nullable(Listing),
  fault: z.nullable(z.enum(['damaged', 'newer'])),
  mark: z.nullable(Mark),
});
export type Entry = z.infer<typeof Entry>;

/** Raised with every change of `Entry`: an index of another form is made again from the reviews. */
const FORM = 1;
const Entries = z.array(Entry);
// Two thousand lines are not looked at one by one: what opens with the desk's key was written, and parsed, by this very form.
const Index = z.strictObject({ form: z.literal(FORM), entries: z.array(z.custom<Entry>()) });

const Stored = z.strictObject({ key: WrappedKey, row: Row });

/** The index lies in storage as one row under a key of its own: its place stands where a review's would. */
const SLOT = 'the desk’s index';
const SEQ = 1;

export type IndexPorts = { readonly use: UseDatabase; readonly crypto: Crypto; readonly safe: SafeKeys };

/** The index as it lies in storage; `is: 'damaged'` where it does not open. */
export type ReadIndex = { readonly is: 'read'; readonly entries: readonly Entry[] } | { readonly is: 'damaged' };

export async function readIndex({ use, crypto, safe }: IndexPorts): Promise<ReadIndex & { readonly iv: string }> {
  const value = await use((database) => database.get('desk', PLACE.index));
  if (value === undefined) return { is: 'damaged', iv: '' };
  const stored = Stored.safeParse(value);
  if (!stored.success) return { is: 'damaged', iv: '?' };
  const iv = hex(stored.data.row.iv);
  const key = await deskKeys(safe, crypto).open(SLOT, stored.data.key);
  if (!key) return { is: 'damaged', iv };
  try {
    const { entries } = Index.parse(await openRow({ crypto, key, review: SLOT }, stored.data.row));
    return { is: 'read', entries, iv };
  } catch {
    return { is: 'damaged', iv };
  }
}

/** What was seen when the new index was made: it is written only where that still stands. */
export type Seen = { readonly iv: string; readonly pending: ReadonlyMap<string, string> };

/** False where another tab wrote since. With it go the lines that were taken in. */
export async function writeIndex(entries: readonly Entry[], seen: Seen, ports: IndexPorts): Promise<boolean> {
  const { use, crypto, safe } = ports;
  const { key, kept } = await deskKeys(safe, crypto).make(SLOT);
  const row = await sealRow({ crypto, key, review: SLOT }, SEQ, { form: FORM, entries: Entries.parse(entries) });
  return use((database) => replace(database, { key: kept, row }, seen));
}

async function replace(database: Database, value: unknown, seen: Seen): Promise<boolean> {
  const tx = database.transaction(['desk', 'pending'], 'readwrite', { durability: 'strict' });
  const [desk, pending] = [tx.objectStore('desk'), tx.objectStore('pending')];
  if (ivOf(await desk.get(PLACE.index)) !== seen.iv) {
    await tx.done;
    return false;
  }
  await desk.put(value, PLACE.index);
  for (const [slot, iv] of seen.pending) {
    const row = Row.safeParse(await pending.get(slot));
    // One that was written since is taken in the next time.
    if (!row.success || hex(row.data.iv) === iv) await pending.delete(slot);
  }
  await tx.done;
  return true;
}

function ivOf(value: unknown): string {
  if (value === undefined) return '';
  const stored = Stored.safeParse(value);
  return stored.success ? hex(stored.data.row.iv) : '?';
}

/** The lines that reviews brought since, by slot; `fault` where one does not open. Rejects with a `VaultError`. */
export async function readPending({ use, crypto, safe }: IndexPorts): Promise<readonly Brought[]> {
  const lines = await use(async (database) => {
    const tx = database.transaction(['pending', 'keys']);
    const [slots, rows] = await Promise.all([
      tx.objectStore('pending').getAllKeys(),
      tx.objectStore('pending').getAll(),
    ]);
    const keys = await Promise.all(slots.map((slot) => tx.objectStore('keys').get(slot)));
    await tx.done;
    return slots.map((slot, i) => ({ slot, row: rows[i], kept: keys[i] }));
  });
  return Promise.all(
    lines.map(async ({ slot, row: value, kept }): Promise<Brought> => {
      const row = Row.safeParse(value);
      if (!row.success) return { slot, iv: '?', listing: null };
      const iv = hex(row.data.iv);
      try {
        const key = await deskKeys(safe, crypto).open(slot, kept);
        if (!key) throw vaultError('damaged');
        return { slot, iv, listing: Listing.parse(await openRow({ crypto, key, review: slot }, row.data)) };
      } catch {
        return { slot, iv, listing: null };
      }
    }),
  );
}

export type Brought = { readonly slot: string; readonly iv: string; readonly listing: Listing | null };
