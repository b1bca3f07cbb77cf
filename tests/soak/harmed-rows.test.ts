import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../browser/browser.ts';
import type { RawRow } from '../browser/vault-page.ts';
import { serve } from '../browser/vault-server.ts';
import { random } from './random.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const TIMES = 2 * Number(process.env['ROUNDS'] ?? 100);
const HARMS = ['flipped', 'cut', 'dropped', 'renumbered', 'of another review', 'twice the same'] as const;

let server: Awaited<ReturnType<typeof serve>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  server = await serve();
  chromium = await launch();
  await chromium.page.goto(server.page);
  await chromium.page.waitForFunction(() => 'vaultRoom' in globalThis);
});

afterAll(async () => {
  await chromium.close();
  await server.stop();
});

type How = { readonly harm: (typeof HARMS)[number]; readonly row: number; readonly byte: number; readonly bit: number };
type Slots = { readonly mine: string; readonly other: string };

/** Runs in the page: harms one row, looks at both reviews, and puts the row back. */
async function harmAndLook({ how, mine, other }: Slots & { readonly how: How }) {
  const faultsNow = async () => {
    const shelf = await (await vaultRoom.vaults()).list();
    return [mine, other].map((slot) => {
      const found = shelf.find((review) => review.slot === slot);
      return found && ('fault' in found ? found.fault : found.summary.name);
    });
  };
  const at = (rows: readonly RawRow[]) => rows[Math.floor(how.row * rows.length)];
  let before: readonly RawRow[] = [];
  let after: readonly RawRow[] = [];
  const [strange] = await vaultRoom.rowsOf(other);
  await vaultRoom.raw((rows) => {
    before = rows;
    const row = at(rows);
    if (!row || !strange) throw new Error('there are no rows');
    const bytes = new Uint8Array(row.ciphertext.slice(0));
    const byte = Math.floor(how.byte * bytes.length);
    bytes[byte] = (bytes[byte] ?? 0) ^ (1 << how.bit);
    const rest = rows.filter((one) => one !== row);
    const harmed = {
      flipped: [...rest, { ...row, ciphertext: bytes.buffer }],
      cut: [...rest, { ...row, ciphertext: row.ciphertext.slice(0, byte) }],
      dropped: rest,
      renumbered: [...rest, { ...row, seq: 99 }],
      'of another review': [...rest, { ...strange, review: row.review, seq: row.seq }],
      'twice the same': [...rows, { ...row, seq: 99 }],
    };
    after = harmed[how.harm];
    return after;
  }, mine);
  const faults = await faultsNow();
  const opened = (await vaultRoom.load(other))?.events.length;
  const left = (await vaultRoom.rowsOf(mine)).length;
  await vaultRoom.raw(() => before, mine);
  return { faults, opened, untouched: left === after.length, again: await faultsNow() };
}

test(`a row that is harmed is named in each of ${TIMES} ways, and the other review opens (seed ${SEED})`, async () => {
  const { page } = chromium;
  const chance = random(SEED);
  const slots = await page.evaluate(async () => ({
    mine: await vaultRoom.saveNew('Edith Harper', 12),
    other: await vaultRoom.saveNew('Walter Okafor', 12),
  }));
  for (let time = 0; time < TIMES; time++) {
    const how = { harm: chance.pick(HARMS), row: chance.next(), byte: chance.next(), bit: chance.below(8) };
    const found = await page.evaluate(harmAndLook, { how, ...slots });
    expect([how, found]).toEqual([
      how,
      {
        faults: ['damaged', 'Walter Okafor'],
        opened: 14,
        untouched: true,
        again: ['Edith Harper', 'Walter Okafor'],
      },
    ]);
  }
});
