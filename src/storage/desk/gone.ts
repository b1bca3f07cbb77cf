import type { Database } from '../database.ts';
import { allRows } from '../shelf.ts';

/** Of these, the reviews of which neither key nor row is left. */
export async function goneOf(database: Database, slots: readonly string[]): Promise<ReadonlySet<string>> {
  const tx = database.transaction(['keys', 'rows']);
  const keys = new Set(await tx.objectStore('keys').getAllKeys());
  const keyless = slots.filter((slot) => !keys.has(slot));
  const counts = await Promise.all(keyless.map((slot) => tx.objectStore('rows').count(allRows(slot))));
  await tx.done;
  return new Set(keyless.filter((_, i) => counts[i] === 0));
}
