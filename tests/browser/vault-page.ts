import { deleteDB, openDB } from 'idb';
import type { ReviewEvent } from '../../src/consent/events.ts';
import { faultOf, type SavedReview } from '../../src/consent/vault.ts';
import { askToPersist } from '../../src/storage/persistence.ts';
import { sealRow } from '../../src/storage/row.ts';
import { holdReview } from '../../src/storage/tab-lock.ts';
import { deskRoom } from './desk-room.ts';
import { openVaults, type Vaults } from '../../src/storage/vaults.ts';

export type RawRow = { review: string; seq: number; iv: Uint8Array; ciphertext: ArrayBuffer };

const openHere = () => openVaults({ crypto, pins: () => import('../../src/storage/own-pin.ts') });

async function vaults(): Promise<Vaults> {
  const opened = await openHere();
  if (!opened.ok) throw new Error(opened.fault);
  return opened.vaults;
}

const event = (seq: number, fact: ReviewEvent['fact']): ReviewEvent => ({
  seq,
  at: `2026-11-23T09:12:${String(seq % 60).padStart(2, '0')}.000+01:00`,
  by: { role: 'patient' },
  language: 'en',
  textHash: 'text-1',
  fact,
});

const catalog = { id: 'lumbar-rhizotomy', version: '0.1.0', structureHash: 'structure-1', textHash: 'text-1' };

/** A review of one patient with some answers: `answers + 2` events. */
function reviewOf(name: string, answers = 3): readonly ReviewEvent[] {
  return [
    event(1, { type: 'review-started', reviewId: 'r-1', catalog }),
    event(2, { type: 'identity-given', name, birthDate: '1951-03-14', hospitalNumber: null }),
    ...Array.from({ length: answers }, (_, index) =>
      event(index + 3, { type: 'risk-answered', riskId: `risk-${index}`, answer: 'clear' }),
    ),
  ];
}

/** A new review, saved whole; its slot. */
async function saveNew(name: string, answers?: number): Promise<string> {
  const shelf = await vaults();
  const slot = shelf.newSlot();
  await shelf.open(slot).save({ append: reviewOf(name, answers), drafts: { 'matters:hopes': name }, place: '#/you' });
  return slot;
}

/** The same in a vault of the version before: it had keys and rows, and no desk. */
async function saveOld(name: string): Promise<string> {
  const slot = await saveNew(name);
  const made = await openDB('beforehand');
  const key: unknown = await made.get('keys', slot);
  const rows: readonly unknown[] = await made.getAll('rows');
  made.close();
  await deleteDB('beforehand');
  const old = await openDB('beforehand', 1, {
    upgrade: (database) => {
      database.createObjectStore('keys');
      database.createObjectStore('rows', { keyPath: ['review', 'seq'] });
    },
  });
  await old.put('keys', key, slot);
  for (const row of rows) await old.put('rows', row);
  old.close();
  return slot;
}

async function load(slot: string): Promise<SavedReview | undefined> {
  return (await vaults()).open(slot).load();
}

/** The code a promise was rejected with, or `none`. */
async function fault(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => faultOf(error),
  );
}

async function raw(work: (rows: readonly RawRow[]) => readonly RawRow[], slot: string): Promise<void> {
  const database = await openDB('beforehand');
  const tx = database.transaction('rows', 'readwrite');
  const rows: readonly RawRow[] = await tx.store.getAll(IDBKeyRange.bound([slot, -Infinity], [slot, Infinity]));
  await tx.store.delete(IDBKeyRange.bound([slot, -Infinity], [slot, Infinity]));
  for (const row of work(rows)) await tx.store.put(row);
  await tx.done;
  database.close();
}

async function rowsOf(slot: string): Promise<readonly RawRow[]> {
  const database = await openDB('beforehand');
  const rows: readonly RawRow[] = await database.getAll('rows', IDBKeyRange.bound([slot, -Infinity], [slot, Infinity]));
  database.close();
  return rows;
}

/** Puts a header of other content in place, sealed with the review's own key. */
async function rewriteHeader(slot: string, content: unknown): Promise<void> {
  const database = await openDB('beforehand');
  const key: unknown = await database.get('keys', slot);
  if (!(key instanceof CryptoKey)) throw new Error('no key for this review');
  const header = await sealRow({ crypto, key, review: slot }, 0, content);
  await database.put('rows', header);
  database.close();
}

const room = {
  vaults,
  openHere,
  event,
  reviewOf,
  saveNew,
  saveOld,
  load,
  fault,
  raw,
  rowsOf,
  rewriteHeader,
  holdReview,
  askToPersist,
  openDB,
  deleteDB,
  ...deskRoom,
};

type Room = typeof room;
declare global {
  var vaultRoom: Room;
}
globalThis.vaultRoom = room;
