import type { Database } from '../database.ts';

/** What a device keeps beside its reviews, each in one place: a clinic's all but the last, one's own the last and the tries. */
export const PLACE = {
  safe: 'safe',
  settings: 'settings',
  index: 'index',
  /** Only while the device is in a patient's hands. */
  handed: 'handed',
  /** Only until the end of a shift. */
  pin: 'pin',
  /** How often a wrong passphrase or PIN was tried. */
  tries: 'tries',
  /** What was last chosen in the desk's forms. Nothing of a patient. */
  last: 'last',
  /** On one's own device, where its owner set a PIN. */
  ownPin: 'own-pin',
} as const;
export type Place = (typeof PLACE)[keyof typeof PLACE];

export const takeFrom = (database: Database, place: Place): Promise<unknown> => database.get('desk', place);

/** Puts all of it down, or nothing; a place that is null is emptied. Resolves after the transaction's `complete`. */
export async function putDown(database: Database, values: Readonly<Partial<Record<Place, unknown>>>): Promise<void> {
  const tx = database.transaction('desk', 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('desk');
  await Promise.all([
    ...Object.entries(values).map(([place, value]) =>
      value === null ? store.delete(place) : store.put(value, place).then(() => undefined),
    ),
    tx.done,
  ]);
}
