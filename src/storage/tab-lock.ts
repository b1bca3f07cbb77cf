/** Resolves once the next tab can have it. */
export type Release = () => Promise<void>;

/** Whether this tab may change a review. Where locks are not offered, the vault itself still refuses to mix two tabs' changes. */
export type Hold =
  | { readonly is: 'held'; readonly release: Release }
  | { readonly is: 'elsewhere'; readonly whenFree: Promise<Release> }
  | { readonly is: 'not-offered' };

/**
 * Holds a review for this tab until it is released or the tab closes. The second tab is told so, and `whenFree` is its turn:
 * what the first tab wrote has to be loaded again then.
 */
export async function holdReview(locks: LockManager | undefined, slot: string): Promise<Hold> {
  if (!locks) return { is: 'not-offered' };
  try {
    const release = await request(locks, slot, { ifAvailable: true });
    return release ? { is: 'held', release } : { is: 'elsewhere', whenFree: turn(locks, slot) };
  } catch {
    return { is: 'not-offered' };
  }
}

/** Gives a review back. A turn that is still waited for is given back as soon as it comes. */
export async function giveBack(hold: Hold): Promise<void> {
  if (hold.is === 'held') await hold.release();
  if (hold.is === 'elsewhere') void hold.whenFree.then((release) => release());
}

async function turn(locks: LockManager, slot: string): Promise<Release> {
  const release = await request(locks, slot, {});
  if (!release) throw new Error('a lock that was waited for was not given');
  return release;
}

/** Settles when the lock is given, not when it ends. Null: somebody else holds it. */
function request(locks: LockManager, slot: string, options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) =>
      new Promise<void>((end) => {
        const release = () => {
          end();
          return ended;
        };
        resolve(lock ? release : null);
        if (!lock) end();
      });
    const ended = locks.request(`beforehand:${slot}`, options, hold);
    ended.catch(reject);
  });
}
