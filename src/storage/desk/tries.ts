import * as z from 'zod/mini';
import type { UseDatabase } from '../database.ts';
import { PLACE, putDown, takeFrom } from './places.ts';
import { unlessFull } from './unless-full.ts';

const Tries = z.strictObject({ count: z.int(), at: z.number() });

const FREE = 3;
const FIRST_WAIT_S = 5;
const LONGEST_WAIT_S = 300;

/** How long after a wrong passphrase the next one is looked at. In seconds; doubles each time after the third, up to five minutes. */
export const waitAfter = (count: number): number =>
  count < FREE ? 0 : Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (count - FREE));

/**
 * How many seconds are left to wait. A try is counted before it is looked at, so that nobody gains one by pulling the plug.
 * A device that is too full to count opens all the same: at its desk room can be made.
 * @param now in milliseconds. A clock that was set back makes nobody wait longer than the longest time.
 */
export async function countTry(use: UseDatabase, now: number): Promise<number> {
  const counting = use(async (database) => {
    const tries = Tries.safeParse(await takeFrom(database, PLACE.tries));
    const { count, at } = tries.success ? tries.data : { count: 0, at: 0 };
    const left = Math.min(LONGEST_WAIT_S, Math.ceil(waitAfter(count) - (now - at) / 1000));
    if (left > 0) return left;
    await putDown(database, { [PLACE.tries]: { count: count + 1, at: now } });
    return 0;
  });
  return unlessFull(counting, 0);
}
