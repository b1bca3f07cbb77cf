import type { Shelf } from './shelf.ts';
import { go } from './use-route.ts';

/** Goes on with a review of this device, where it was left. */
export async function resume(shelf: Shelf, slot: string): Promise<void> {
  const place = await shelf.placeOf(slot);
  shelf.choose(slot);
  go(place ?? { at: 'page', page: { step: 'about', page: 'identity' } });
}
