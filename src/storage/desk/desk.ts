import type { Listing } from '../../consent/listing.ts';
import { faultOf, vaultError, type SavedReview, type Vault } from '../../consent/vault.ts';
import { openRows } from '../open-rows.ts';
import { isBare, slotsIn, take } from '../shelf.ts';
import { createVault, type StoragePorts } from '../vault.ts';
import { readIndex, readPending, writeIndex, type Entry, type IndexPorts, type Mark } from './desk-index.ts';
import { deskKeys } from './desk-keys.ts';
import { goneOf } from './gone.ts';
import { handedReview, putInHands } from './handed.ts';
import { unlessFull } from './unless-full.ts';

export type DeskPorts = IndexPorts & {
  /** A review's line from all that is kept of it; null where the content that it is about is not this app's. */
  readonly listing: (saved: SavedReview) => Promise<Listing | null>;
};

/** The reviews of an open desk. */
export type Desk = ReturnType<typeof openDesk>;

export function openDesk(ports: DeskPorts) {
  const { use, crypto, safe } = ports;
  const storage: StoragePorts = { use, crypto, keys: deskKeys(safe, crypto) };
  return {
    /** The list as it stands, with the lines that reviews brought since taken in. */
    list: () => foldIn(ports, storage, (entries) => entries),
    open: (slot: string): Vault => createVault(slot, storage),
    newSlot: () => crypto.randomUUID(),
    /** Marks a review, or takes its mark away. Rejects where that cannot be kept: nothing else tells of it. */
    mark: (slot: string, mark: Mark | null) =>
      foldIn(
        ports,
        storage,
        (entries) => entries.map((entry) => (entry.slot === slot ? { ...entry, mark } : entry)),
        'refuse',
      ),
    setAside: (slot: string, fault: 'damaged' | 'newer') =>
      foldIn(ports, storage, (entries) => entries.map((entry) => (entry.slot === slot ? { ...entry, fault } : entry))),
    /** Erases one review: key, rows, and its line in the list. */
    erase: async (slot: string) => {
      await createVault(slot, storage).erase();
      return foldIn(ports, storage, (entries) => entries.filter((entry) => entry.slot !== slot));
    },
    /** Puts one review into a patient's hands. Its key alone stays; whoever called this forgets the safe's. */
    handOver: async (slot: string) => {
      const { kept } = await use(async (database) => ({ kept: (await take(database, slot)).key }));
      const key = await storage.keys.open(slot, kept);
      if (!key) throw vaultError('damaged');
      await putInHands(use, { slot, key, confirmed: false });
    },
    isHanded: async () => (await handedReview(use)) !== null,
    /** Every place in storage that still holds something of a review. */
    slots: () => use(slotsIn),
  };
}

type Change = (entries: readonly Entry[]) => readonly Entry[];

/**
 * Reads the index, takes in what came since, lets go of what was erased, changes it, and writes it where anything is new. Another tab's write
 * in between is read again. On a full device the list is what it would have been, and is made again the next time.
 */
async function foldIn(
  ports: DeskPorts,
  storage: StoragePorts,
  change: Change,
  whenFull: 'list' | 'refuse' = 'list',
): Promise<readonly Entry[]> {
  const index = await readIndex(ports);
  const brought = await readPending(ports);
  const known = index.is === 'read' ? await stillHere(index.entries, ports) : await rebuilt(ports, storage);
  const taken = brought.reduce<readonly Entry[]>(
    (entries, { slot, listing }) => (listing ? withListing(entries, slot, listing) : withFault(entries, slot)),
    known,
  );
  const entries = change(taken);
  if (index.is === 'read' && brought.length === 0 && entries === index.entries) return entries;
  const seen = { iv: index.iv, pending: new Map(brought.map(({ slot, iv }) => [slot, iv])) };
  const writing = writeIndex(entries, seen, ports);
  const isWritten = await (whenFull === 'list' ? unlessFull(writing, true) : writing);
  return isWritten ? entries : foldIn(ports, storage, change, whenFull);
}

/** Ended between the two, a device has erased a review and not yet its line. */
async function stillHere(entries: readonly Entry[], { use }: DeskPorts): Promise<readonly Entry[]> {
  const slots = entries.map(({ slot }) => slot);
  const gone = await use((database) => goneOf(database, slots));
  return gone.size === 0 ? entries : entries.filter(({ slot }) => !gone.has(slot));
}

function withListing(entries: readonly Entry[], slot: string, listing: Listing): readonly Entry[] {
  const before = entries.find((entry) => entry.slot === slot);
  const mark = before?.mark ?? null;
  return [...entries.filter((entry) => entry !== before), { slot, listing, fault: null, mark }];
}

const withFault = (entries: readonly Entry[], slot: string): readonly Entry[] => {
  const before = entries.find((entry) => entry.slot === slot) ?? { slot, listing: null, mark: null };
  return [...entries.filter((entry) => entry.slot !== slot), { ...before, fault: 'damaged' }];
};

/** From the reviews themselves: slow, and only where the index is gone. */
async function rebuilt(ports: DeskPorts, storage: StoragePorts): Promise<readonly Entry[]> {
  const slots = await ports.use(slotsIn);
  const entries = await Promise.all(slots.map((slot) => entryOf(slot, ports, storage)));
  return entries.flat();
}

async function entryOf(slot: string, ports: DeskPorts, storage: StoragePorts): Promise<readonly Entry[]> {
  try {
    const stored = await ports.use((database) => take(database, slot));
    if (isBare(stored)) return [];
    const { saved } = await openRows(slot, stored, storage);
    return [{ slot, listing: await ports.listing(saved), fault: null, mark: null }];
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'damaged' || fault === 'newer') return [{ slot, listing: null, fault, mark: null }];
    throw error;
  }
}
