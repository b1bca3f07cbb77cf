import { faultOf, vaultError, type Change, type Drafts, type Vault, type VaultFault } from '../consent/vault.ts';
import { faultIn, type UseDatabase } from './database.ts';
import { eventCount, headerFor, type Ivs } from './header.ts';
import { inTurn } from './in-turn.ts';
import { layOut, type Layout } from './layout.ts';
import { openRows } from './open-rows.ts';
import type { KeyRing } from './key-ring.ts';
import { hex, sealRow, SEQ } from './row.ts';
import { isBare, put, remove, take } from './shelf.ts';

export type StoragePorts = { readonly use: UseDatabase; readonly crypto: Crypto; readonly keys: KeyRing };

/** What this vault last saw in storage. Closed: nothing may be written any more, and why. */
type Standing =
  | { readonly is: 'nothing' }
  | ({ readonly is: 'kept' } & Kept)
  | { readonly is: 'closed'; readonly fault: VaultFault };

type Kept = {
  readonly key: CryptoKey;
  readonly headerIv: string;
  readonly ivs: Ivs;
  readonly drafts: Drafts;
};

/** One review in this device's storage. A review that is already there has to be loaded before it can be saved to. */
export function createVault(slot: string, { use, crypto, keys }: StoragePorts): Vault {
  const queue = inTurn();
  const guarded = <T>(work: () => Promise<T>) => queue(work).catch(refuse);
  let standing: Standing = { is: 'nothing' };

  async function load() {
    const stored = await use((database) => take(database, slot));
    if (isBare(stored)) return undefined;
    try {
      const { saved, ...rest } = await openRows(slot, stored, { crypto, keys });
      standing = { is: 'kept', ...rest, drafts: saved.drafts };
      return saved;
    } catch (error) {
      standing = { is: 'closed', fault: faultOf(error) };
      throw error;
    }
  }

  // Sealing is asynchronous, and a transaction that waits for it would commit: everything is sealed before it opens.
  async function save(change: Change) {
    if (standing.is === 'closed') throw vaultError(standing.fault);
    const { kept, ...before } = standing.is === 'kept' ? { ...standing, kept: null } : await unwritten(slot, keys);
    const layout = layOut(change, { events: eventCount(before.ivs), drafts: before.drafts });
    const { rows, ...after } = await seal(slot, layout, before, crypto);
    const cipher = { crypto, key: before.key, review: slot };
    const listing = change.listing ? await sealRow(cipher, SEQ.listing, change.listing) : null;
    const expected = standing.is === 'nothing' ? null : before.headerIv;
    const writing = { slot, key: kept, rows, listing, events: layout.events, expected };
    await use((database) => put(database, { ...writing, strict: change.strict ?? false }));
    standing = { is: 'kept', ...after };
  }

  async function erase() {
    await use((database) => remove(database, slot));
    // A change that was still on its way must not bring the review back.
    standing = { is: 'closed', fault: 'not-found' };
  }

  return { load: () => guarded(load), save: (change) => guarded(() => save(change)), erase: () => guarded(erase) };
}

function refuse(error: unknown): never {
  throw vaultError(faultIn(error));
}

const unwritten = async (slot: string, keys: KeyRing): Promise<Kept & { readonly kept: unknown }> => ({
  ...(await keys.make(slot)),
  headerIv: '',
  ivs: new Map(),
  drafts: {},
});

async function seal(slot: string, layout: Layout, before: Kept, crypto: Crypto) {
  const cipher = { crypto, key: before.key, review: slot };
  const rows = await Promise.all(layout.contents.map(({ seq, content }) => sealRow(cipher, seq, content)));
  const still = [...before.ivs].filter(([seq]) => seq <= layout.events);
  const ivs = new Map([...still, ...rows.map(({ seq, iv }) => [seq, hex(iv)] as const)]);
  const header = await sealRow(cipher, SEQ.header, await headerFor(ivs, crypto));
  return { rows: [...rows, header], key: before.key, headerIv: hex(header.iv), ivs, drafts: layout.drafts };
}
