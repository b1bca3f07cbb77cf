import * as z from 'zod/mini';
import { ReviewEvent } from '../consent/events.ts';
import { KeptSheet } from '../consent/kept-sheets.ts';
import { Seal } from '../consent/seal.ts';
import { vaultError, type SavedReview, type VaultFault } from '../consent/vault.ts';
import { Header, headerFor, isNewer, type Ivs } from './header.ts';
import type { KeyRing } from './key-ring.ts';
import { hex, openRow, Row, SEQ, type Cipher } from './row.ts';
import type { Stored } from './shelf.ts';

/** What a vault remembers of the rows it read, to write the next ones behind them. */
export type Opened = {
  readonly key: CryptoKey;
  readonly headerIv: string;
  readonly ivs: Ivs;
  readonly saved: SavedReview;
};

const Contents = z.strictObject({
  events: z.array(ReviewEvent),
  drafts: z.record(z.string(), z.string()),
  place: z.string(),
  seals: z.array(Seal),
  sheets: z.array(KeptSheet),
});

export type OpeningPorts = { readonly crypto: Crypto; readonly keys: KeyRing };

/**
 * Opens all that lies in storage of one review.
 * Rejects with a `VaultError`: `damaged` where a row is missing, changed, cut, swapped or from earlier; `newer` where a newer app wrote it.
 */
export async function openRows(slot: string, stored: Stored, { crypto, keys }: OpeningPorts): Promise<Opened> {
  const key = await keys.open(slot, stored.key);
  const rows = z.array(Row).safeParse(stored.rows);
  if (!key || !rows.success) throw vaultError('damaged');
  const cipher = { crypto, key, review: slot };
  const header = rows.data.find(({ seq }) => seq === SEQ.header);
  const others = rows.data.filter((row) => row !== header);
  const ivs = new Map(others.map(({ seq, iv }) => [seq, hex(iv)]));
  const fault = header ? await faultOfHeader(cipher, header, ivs) : 'damaged';
  if (!header || fault) throw vaultError(fault ?? 'damaged');
  return { key, headerIv: hex(header.iv), ivs, saved: await readContents(cipher, others) };
}

async function faultOfHeader(cipher: Cipher, row: Row, ivs: Ivs): Promise<VaultFault | null> {
  const content = await openOr(cipher, row);
  if (isNewer(content)) return 'newer';
  const header = Header.safeParse(content);
  const { events, digest } = await headerFor(ivs, cipher.crypto);
  return header.success && header.data.events === events && header.data.digest === digest ? null : 'damaged';
}

async function readContents(cipher: Cipher, rows: readonly Row[]): Promise<SavedReview> {
  const contents = new Map(await Promise.all(rows.map(async (row) => [row.seq, await openOr(cipher, row)] as const)));
  const events = rows.filter(({ seq }) => seq > 0).toSorted((a, b) => a.seq - b.seq);
  const saved = Contents.safeParse({
    events: events.map(({ seq }) => contents.get(seq)),
    drafts: contents.get(SEQ.drafts) ?? {},
    place: contents.get(SEQ.place) ?? '',
    seals: contents.get(SEQ.seals) ?? [],
    sheets: contents.get(SEQ.sheets) ?? [],
  });
  if (!saved.success) throw vaultError('damaged');
  return saved.data;
}

async function openOr(cipher: Cipher, row: Row): Promise<unknown> {
  try {
    return await openRow(cipher, row);
  } catch {
    throw vaultError('damaged');
  }
}
