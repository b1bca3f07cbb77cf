import { vaultError } from '../consent/vault.ts';
import type { Database } from './database.ts';
import { PLACE } from './desk/places.ts';
import { Row, SEQ } from './row.ts';
import { ivOf, type Stored } from './shelf.ts';

type Exchange = {
  /** What stands for the PIN from now on; null for none. */
  readonly pin: unknown;
  /** Every review, as it was read. */
  readonly before: readonly { readonly slot: string; readonly stored: Stored }[];
  readonly reviews: readonly { readonly slot: string; readonly key: unknown; readonly rows: readonly Row[] }[];
};

/** Puts reviews under other keys. All or nothing, and nothing at all where a review was begun, changed or erased since. */
export async function putUnder(database: Database, { pin, before, reviews }: Exchange): Promise<void> {
  const tx = database.transaction(['keys', 'rows', 'desk'], 'readwrite', { durability: 'strict' });
  const [keys, rows, desk] = [tx.objectStore('keys'), tx.objectStore('rows'), tx.objectStore('desk')];
  const headers = await Promise.all(before.map(({ slot }) => rows.get([slot, SEQ.header])));
  const isSame = before.every(({ stored }, i) => ivOf(headers[i]) === ivOf(headerIn(stored)));
  if (!isSame || (await rows.count()) !== before.reduce((sum, { stored }) => sum + stored.rows.length, 0)) {
    await tx.done;
    throw vaultError('read-only');
  }
  await Promise.all([
    ...reviews.flatMap((review) => [keys.put(review.key, review.slot), ...review.rows.map((row) => rows.put(row))]),
    desk.delete(PLACE.tries),
    pin === null ? desk.delete(PLACE.ownPin) : desk.put(pin, PLACE.ownPin),
    tx.done,
  ]);
}

/** Everything that lies here: for whoever forgot what opens it. */
export async function clear(database: Database): Promise<void> {
  const tx = database.transaction(['keys', 'rows', 'pending', 'desk'], 'readwrite', { durability: 'strict' });
  await Promise.all([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear()));
  await tx.done;
}

const headerIn = ({ rows }: Stored): unknown => rows.find((row) => Row.safeParse(row).data?.seq === SEQ.header);
