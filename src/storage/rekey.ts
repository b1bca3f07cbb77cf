import { vaultError } from '../consent/vault.ts';
import { Header, headerFor, isNewer, type Ivs } from './header.ts';
import type { KeyRing } from './key-ring.ts';
import { hex, openRow, Row, sealRow, SEQ, type Cipher } from './row.ts';
import type { Stored } from './shelf.ts';

/** All of one review under another key. */
export type Rekeyed = {
  readonly slot: string;
  readonly key: unknown;
  readonly rows: readonly Row[];
};

type Rings = { readonly from: KeyRing; readonly to: KeyRing };

/**
 * The rows of a review under a new key of another ring; null where the old key is gone, and nothing can be read in any case.
 * What is damaged stays as damaged as it was. Rejects with a `VaultError`, `newer`, where a newer app wrote them.
 */
export async function rekey(
  slot: string,
  stored: Stored,
  { from, to }: Rings,
  crypto: Crypto,
): Promise<Rekeyed | null> {
  const old = await from.open(slot, stored.key);
  if (!old) return null;
  const { key, kept } = await to.make(slot);
  const rows = stored.rows.flatMap((row) => Row.safeParse(row).data ?? []);
  const [before, after] = [old, key].map((each): Cipher => ({ crypto, key: each, review: slot }));
  if (!before || !after) return null;
  const moved = await Promise.all(rows.filter(({ seq }) => seq !== SEQ.header).map((row) => move(row, before, after)));
  const header = rows.find(({ seq }) => seq === SEQ.header);
  const content = header && (await contentOf(header, before));
  if (isNewer(content)) throw vaultError('newer');
  const was = await headerFor(ivsOf(rows), crypto);
  const now = await headerFor(ivsOf(moved), crypto);
  const isWhole = Header.safeParse(content).data?.digest === was.digest;
  const anew = content === undefined ? [] : [await sealRow(after, SEQ.header, isWhole ? now : content)];
  return { slot, key: kept, rows: [...moved, ...anew] };
}

async function move(row: Row, before: Cipher, after: Cipher): Promise<Row> {
  const content = await contentOf(row, before);
  return content === undefined ? row : sealRow(after, row.seq, content);
}

/** Undefined where the row does not open. */
const contentOf = (row: Row, cipher: Cipher): Promise<unknown> => openRow(cipher, row).catch(() => undefined);

const ivsOf = (rows: readonly Row[]): Ivs =>
  new Map(rows.filter(({ seq }) => seq !== SEQ.header).map(({ seq, iv }) => [seq, hex(iv)]));
