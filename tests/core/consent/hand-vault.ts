import { vaultError, type Change, type SavedReview, type Vault, type VaultFault } from '../../../src/consent/vault.ts';

/** What stands once a change is written, as the port says. */
export function applied(saved: SavedReview, change: Change): SavedReview {
  const drafts = Object.entries({ ...saved.drafts, ...change.drafts });
  return {
    events: [...(change.replace ?? saved.events), ...(change.append ?? [])],
    drafts: Object.fromEntries(drafts.flatMap(([field, text]) => (text === null ? [] : [[field, text]]))),
    place: change.place ?? saved.place,
    seals: change.seals ?? saved.seals,
    sheets: change.sheets ?? saved.sheets,
  };
}

export const NOTHING: SavedReview = { events: [], drafts: {}, place: '', seals: [], sheets: [] };

/** A vault that writes when it is told to: each save waits for `done` or `fail`. */
export function handVault(start: SavedReview = NOTHING) {
  let written = start;
  const asked: Change[] = [];
  const waiting: { readonly done: () => void; readonly fail: (fault: VaultFault) => void }[] = [];
  const save = (change: Change) =>
    new Promise<void>((resolve, reject) => {
      asked.push(change);
      waiting.push({
        done: () => {
          written = applied(written, change);
          resolve();
        },
        fail: (fault) => reject(vaultError(fault)),
      });
    });
  const vault: Vault = { load: async () => written, save, erase: async () => undefined };
  const settle = async (how: (one: (typeof waiting)[number]) => void) => {
    const [one] = waiting.splice(0, 1);
    if (one) how(one);
    await quiet();
  };
  return {
    vault,
    /** Every change that was handed over, in order. */
    asked,
    written: () => written,
    underWay: () => waiting.length,
    done: () => settle(({ done }) => done()),
    fail: (fault: VaultFault = 'quota') => settle(({ fail }) => fail(fault)),
  };
}

/** Whatever was waiting for a promise has had its turn. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));
