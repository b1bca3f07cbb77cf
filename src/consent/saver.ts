import type { Instant } from './terms.ts';
import { faultOf, type Change, type Vault, type VaultFault } from './vault.ts';

/** `saved` only after the storage's transaction has completed; `at` is null until the first one has. */
export type Saving =
  | { readonly is: 'saved'; readonly at: Instant | null }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly fault: VaultFault };

export type Saver = { readonly save: (change: Change) => void; readonly again: () => void };

/**
 * Hands changes to the vault one at a time, in order. What comes while one is under way is joined into the next;
 * a change that failed is kept and goes again with what came since.
 */
export function createSaver(
  ports: { readonly vault: Vault; readonly now: () => Instant },
  tell: (saving: Saving) => void,
): Saver {
  let waiting: Change | null = null;
  let busy = false;

  async function drain(): Promise<void> {
    while (waiting) {
      const change = waiting;
      waiting = null;
      try {
        await ports.vault.save(change);
      } catch (error) {
        waiting = waiting ? join(change, waiting) : change;
        busy = false;
        tell({ is: 'failed', fault: faultOf(error) });
        return;
      }
    }
    busy = false;
    tell({ is: 'saved', at: ports.now() });
  }

  const again = () => {
    if (busy || !waiting) return;
    busy = true;
    tell({ is: 'saving' });
    void drain();
  };

  return {
    again,
    save: (change) => {
      waiting = waiting ? join(waiting, change) : change;
      again();
    },
  };
}

/** Two changes as one: what the second says comes on top. */
export function join(first: Change, second: Change): Change {
  const drafts = { ...first.drafts, ...second.drafts };
  const rest = {
    drafts,
    strict: Boolean(first.strict) || Boolean(second.strict),
    ...lastOf('place', second, first),
    ...lastOf('seals', second, first),
    ...lastOf('sheets', second, first),
  };
  if (second.replace) return { ...rest, replace: [...second.replace, ...(second.append ?? [])] };
  const append = [...(first.append ?? []), ...(second.append ?? [])];
  return first.replace ? { ...rest, replace: [...first.replace, ...append] } : { ...rest, append };
}

/** What the later change says, or else the earlier one; nothing where neither says it. */
function lastOf<K extends 'place' | 'seals' | 'sheets'>(
  what: K,
  later: Change,
  earlier: Change,
): Pick<Change, K> | object {
  const said = later[what] ?? earlier[what];
  return said === undefined ? {} : { [what]: said };
}
