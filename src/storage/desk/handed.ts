import * as z from 'zod/mini';
import type { UseDatabase } from '../database.ts';
import { PLACE, putDown, takeFrom } from './places.ts';

/** The one review that is in a patient's hands. Its key lies here until it is given back: a crash or a reload resumes it, and nothing else. */
export const Handed = z.strictObject({ slot: z.string(), key: z.instanceof(CryptoKey), confirmed: z.boolean() });
/** `confirmed` once the patient has entered what staff know them by: until then nothing of the review is shown. */
export type Handed = z.infer<typeof Handed>;

/** Null where none is, or what lies there is not to be used. */
export async function handedReview(use: UseDatabase): Promise<Handed | null> {
  const handed = Handed.safeParse(await use((database) => takeFrom(database, PLACE.handed)));
  return handed.success ? handed.data : null;
}

export const putInHands = (use: UseDatabase, handed: Handed): Promise<void> =>
  use((database) => putDown(database, { [PLACE.handed]: handed }));

/** The key is gone from this device; the review stays, and only the desk can read it. */
export const takeBack = (use: UseDatabase): Promise<void> =>
  use((database) => putDown(database, { [PLACE.handed]: null }));
