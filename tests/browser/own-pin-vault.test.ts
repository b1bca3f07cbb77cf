import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serve } from './vault-server.ts';

const PIN = '402917';

let server: Awaited<ReturnType<typeof serve>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;
let slots: readonly string[];

beforeAll(async () => {
  server = await serve();
  launched = await launch();
}, 60_000);

afterAll(async () => {
  await launched.close();
  await server.stop();
});

/** A device of its own with two reviews on it. */
beforeEach(async () => {
  page = await (await launched.browser.newContext()).newPage();
  await page.goto(server.page);
  await page.waitForFunction(() => 'vaultRoom' in globalThis);
  slots = await page.evaluate(() =>
    Promise.all([vaultRoom.saveNew('Edith Harper'), vaultRoom.saveNew('Jan Novak', 60)]),
  );
});

const setPin = (digits: string | null, known: string | null = null) =>
  page.evaluate(
    async ([next, pin]) => {
      const { own } = await vaultRoom.vaults();
      if (pin) await own?.lock?.open(pin);
      return vaultRoom.fault(own?.setPin(next) ?? Promise.reject(new Error('no device of one’s own')));
    },
    [digits, known] as const,
  );

/** What a page that is opened anew reads after it was told these PINs. */
const readWith = (...pins: readonly string[]) =>
  page.evaluate(
    async ([tried, ids]) => {
      const { own, list, open } = await vaultRoom.vaults();
      const before = { isShut: own?.lock?.isShut() ?? false, fault: await vaultRoom.fault(list()) };
      const outcomes: unknown[] = [];
      for (const pin of tried) outcomes.push((await own?.lock?.open(pin)) ?? null);
      const loaded = await Promise.all(
        ids.map((slot) =>
          open(slot)
            .load()
            .catch(() => 'nothing'),
        ),
      );
      const counts = loaded.map((saved) => (typeof saved === 'object' ? saved.events.length : saved));
      return { before, outcomes, counts };
    },
    [pins, slots] as const,
  );

const OPEN = { isShut: false, fault: 'none' };
const SHUT = { isShut: true, fault: 'unavailable' };

test('behind a PIN nothing is read without it, and all of it with it', async () => {
  expect(await setPin(PIN)).toBe('none');
  expect(await readWith()).toEqual({ before: SHUT, outcomes: [], counts: ['nothing', 'nothing'] });
  const wrong = await readWith('402918');
  expect(wrong).toMatchObject({ outcomes: [{ is: 'wrong' }], counts: ['nothing', 'nothing'] });
  expect(await readWith(PIN)).toEqual({ before: SHUT, outcomes: [null], counts: [5, 62] });
});

test('no key that opens a review lies beside it any more, and what is written then is behind the PIN too', async () => {
  await setPin(PIN);
  const found = await page.evaluate(
    async ([pin, slot]) => {
      const { own, open } = await vaultRoom.vaults();
      await own?.lock?.open(pin);
      const vault = open(slot ?? '');
      await vault.load();
      await vault.save({ append: [vaultRoom.event(6, { type: 'reopened' })] });
      const fresh = open('begun-later');
      await fresh.save({ append: vaultRoom.reviewOf('Maria Berg') });
      const database = await vaultRoom.openDB('beforehand');
      const keys: readonly unknown[] = await database.getAll('keys');
      database.close();
      return keys.map((key) => key instanceof CryptoKey);
    },
    [PIN, slots[0]] as const,
  );
  expect(found).toEqual([false, false, false]);
  expect((await readWith(PIN)).counts).toEqual([6, 62]);
});

test('it is changed, and taken away, with every review as it was', async () => {
  await setPin(PIN);
  expect(await setPin('730184', PIN)).toBe('none');
  expect((await readWith(PIN)).outcomes).toEqual([{ is: 'wrong' }]);
  expect((await readWith('730184')).counts).toEqual([5, 62]);
  expect(await setPin(null, '730184')).toBe('none');
  expect(await readWith()).toEqual({ before: OPEN, outcomes: [], counts: [5, 62] });
});

test('without the PIN none is set, none taken away, and nothing written', async () => {
  await setPin(PIN);
  expect(await setPin(null)).toBe('unavailable');
  const saved = page.evaluate(async () => {
    const { open } = await vaultRoom.vaults();
    return vaultRoom.fault(open('another').save({ append: vaultRoom.reviewOf('Maria Berg') }));
  });
  expect(await saved).toBe('unavailable');
  expect((await readWith(PIN)).counts).toEqual([5, 62]);
});

test('wrong PINs have to wait, a reload forgives none of them, and the right one ends the waiting', async () => {
  await setPin(PIN);
  const { outcomes } = await readWith('111222', '111223');
  expect(outcomes).toEqual([{ is: 'wrong' }, { is: 'wrong' }]);
  const then = await readWith('111224', '111225');
  expect(then.outcomes).toEqual([{ is: 'wrong' }, { is: 'wait', seconds: 5 }]);
  await page.waitForTimeout(5000);
  expect((await readWith(PIN, '111226', '111227')).outcomes).toEqual([null, { is: 'wrong' }, { is: 'wrong' }]);
}, 30_000);

test('a review that changes while the PIN is set leaves everything as it was', async () => {
  const fault = await page.evaluate(async (slot) => {
    const { own, open } = await vaultRoom.vaults();
    const vault = open(slot ?? '');
    await vault.load();
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    let change: Promise<void> | null = null;
    // The reviews have been read, and the first row is about to be moved.
    crypto.subtle.decrypt = async (...asked) => {
      change ??= vault.save({ append: [vaultRoom.event(6, { type: 'reopened' })] });
      await change;
      return decrypt(...asked);
    };
    const setting = await vaultRoom.fault(own?.setPin('402917') ?? Promise.resolve());
    crypto.subtle.decrypt = decrypt;
    return setting;
  }, slots[0]);
  expect(fault).toBe('read-only');
  expect(await readWith()).toEqual({ before: OPEN, outcomes: [], counts: [6, 62] });
});

test('a review with a row that was changed stays set aside, and the other is behind the PIN', async () => {
  await page.evaluate(async (slot) => {
    const changed = (bytes: ArrayBuffer) => new Uint8Array(bytes).map((byte, i) => (i === 0 ? byte ^ 1 : byte)).buffer;
    const flip = (row: Parameters<Parameters<typeof vaultRoom.raw>[0]>[0][number]) =>
      row.seq === 2 ? { ...row, ciphertext: changed(row.ciphertext) } : row;
    await vaultRoom.raw((rows) => rows.map(flip), slot ?? '');
  }, slots[0]);
  expect(await setPin(PIN)).toBe('none');
  expect((await readWith(PIN)).counts).toEqual(['nothing', 62]);
  expect(await setPin(null, PIN)).toBe('none');
  expect((await readWith()).counts).toEqual(['nothing', 62]);
});

test('a review that a newer app wrote is not touched, and no PIN is set', async () => {
  await page.evaluate((slot) => vaultRoom.rewriteHeader(slot ?? '', { format: 2, anything: 'else' }), slots[0]);
  expect(await setPin(PIN)).toBe('newer');
  expect(await readWith()).toMatchObject({ before: OPEN, counts: ['nothing', 62] });
});

test('with the last review the PIN goes, and a PIN that is forgotten goes with all of them', async () => {
  await setPin(PIN);
  const left = await page.evaluate(
    async ([pin, ids]) => {
      const { own, open } = await vaultRoom.vaults();
      await own?.lock?.open(pin);
      for (const slot of ids) await open(slot).erase();
      return (await vaultRoom.vaults()).own?.lock ?? null;
    },
    [PIN, slots] as const,
  );
  expect(left).toBeNull();
  await page.evaluate(() => vaultRoom.saveNew('Edith Harper'));
  await setPin(PIN);
  const after = await page.evaluate(async () => {
    await (await vaultRoom.vaults()).own?.forget();
    const { own, isEmpty } = await vaultRoom.vaults();
    return { lock: own?.lock ?? null, isEmpty: await isEmpty() };
  });
  expect(after).toEqual({ lock: null, isEmpty: true });
});
