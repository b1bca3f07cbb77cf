import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serve } from './vault-server.ts';

let server: Awaited<ReturnType<typeof serve>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

async function reloaded(): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'vaultRoom' in globalThis);
}

beforeAll(async () => {
  server = await serve();
  launched = await launch();
}, 60_000);

afterAll(async () => {
  await launched.close();
  await server.stop();
});

/** A clinic's device, new for each test, with two reviews on it. */
beforeEach(async () => {
  page = await (await launched.browser.newContext()).newPage();
  await page.goto(server.page);
  await page.waitForFunction(() => 'vaultRoom' in globalThis);
  await page.evaluate(async () => {
    await vaultRoom.clinic().door.setUp(vaultRoom.PASSPHRASE, { name: 'Harbour clinic' });
    const desk = await vaultRoom.desk();
    for (const name of ['Edith Harper', 'Tom Ferry']) {
      await desk.open(name).save({ append: vaultRoom.reviewOf(name), listing: vaultRoom.listed(name) });
    }
  });
});

const names = () =>
  page.evaluate(async () => (await (await vaultRoom.desk()).list()).map(({ listing }) => listing?.name ?? null));

const handOver = () => page.evaluate(async () => (await vaultRoom.desk()).handOver('Edith Harper'));

const lockedVaults = () =>
  page.evaluate(async () => {
    const { clinic, list, open } = await vaultRoom.vaults();
    const tom = await vaultRoom.fault(open('Tom Ferry').load());
    return { handed: clinic?.handed?.slot ?? null, list: (await list()).map(({ slot }) => slot), tom };
  });

test('a device is one’s own until it is set up as a clinic’s, and a second set-up is refused', async () => {
  const told = await page.evaluate(async () => {
    const { door } = vaultRoom.clinic();
    const again = await vaultRoom.fault(door.setUp('another passphrase', {}));
    return { standing: await door.standing(), again };
  });
  expect(told).toEqual({
    standing: { is: 'clinic', handed: null, settings: { name: 'Harbour clinic' }, pinTries: 0 },
    again: 'read-only',
  });
});

test('the desk lists what was brought; while it is locked nothing can be read', async () => {
  expect(await names()).toEqual(['Edith Harper', 'Tom Ferry']);
  await reloaded();
  expect(await lockedVaults()).toEqual({ handed: null, list: [], tom: 'damaged' });
});

test('a review in a patient’s hands resumes after a reload, and nothing else does', async () => {
  await handOver();
  await reloaded();
  expect(await lockedVaults()).toEqual({ handed: 'Edith Harper', list: ['Edith Harper'], tom: 'damaged' });
});

test('what a patient wrote while the desk was locked stands in its list and its review', async () => {
  await handOver();
  await reloaded();
  await page.evaluate(async () => {
    const vault = (await vaultRoom.vaults()).open('Edith Harper');
    await vault.load();
    const told = vaultRoom.event(6, {
      type: 'identity-given',
      name: 'Edith Harper-Lind',
      birthDate: '1951-03-14',
      hospitalNumber: null,
    });
    await vault.save({ append: [told], listing: vaultRoom.listed('Edith Harper-Lind') });
  });
  expect(await names()).toEqual(['Edith Harper-Lind', 'Tom Ferry']);
  const facts = await page.evaluate(
    async () => (await (await vaultRoom.desk()).open('Edith Harper').load())?.events.length,
  );
  expect(facts).toBe(6);
});

test('given back, the review’s key is gone from the locked device', async () => {
  await handOver();
  await reloaded();
  await page.evaluate(async () => (await vaultRoom.vaults()).clinic?.giveBack());
  expect(await lockedVaults()).toMatchObject({ handed: null, list: [] });
  expect(await page.evaluate(async () => vaultRoom.fault((await vaultRoom.vaults()).open('Edith Harper').load()))).toBe(
    'damaged',
  );
  expect(await names()).toHaveLength(2);
});

test('on a locked device no review is begun', async () => {
  const fault = await page.evaluate(async () => {
    const { open, newSlot } = await vaultRoom.vaults();
    return vaultRoom.fault(open(newSlot()).save({ append: vaultRoom.reviewOf('Nobody') }));
  });
  expect(fault).toBe('unavailable');
});

test('a wrong passphrase opens nothing, and the fourth has to wait', async () => {
  const told = await page.evaluate(async () => {
    const { door } = vaultRoom.clinic(1_000_000);
    const tries = [];
    for (const passphrase of ['a', 'b', 'c', vaultRoom.PASSPHRASE]) tries.push(await door.unlock({ passphrase }, null));
    const later = await vaultRoom.clinic(1_006_000).door.unlock({ passphrase: vaultRoom.PASSPHRASE }, null);
    return { tries, opened: later.ok };
  });
  expect(told).toEqual({
    tries: [
      { ok: false, reason: 'wrong' },
      { ok: false, reason: 'wrong' },
      { ok: false, reason: 'wrong' },
      { ok: false, reason: 'wait', seconds: 5 },
    ],
    opened: true,
  });
}, 20_000);

test('a PIN opens the desk for a shift, and is gone after five wrong tries', async () => {
  const told = await page.evaluate(async () => {
    const now = 1_000_000_000;
    const { door } = vaultRoom.clinic(now);
    await door.unlock({ passphrase: vaultRoom.PASSPHRASE }, '271828');
    const right = (await door.unlockByPin('271828')).ok;
    const nextDay = await vaultRoom.clinic(now + 13 * 3600 * 1000).door.standing();
    const left = [];
    for (const digits of ['1', '2', '3', '4', '5', '271828']) {
      const { ok } = await door.unlockByPin(digits);
      const standing = await door.standing();
      left.push([ok, standing.is === 'clinic' && standing.pinTries]);
    }
    return { right, nextDay: nextDay.is === 'clinic' && nextDay.pinTries, left };
  });
  expect(told).toEqual({
    right: true,
    nextDay: 0,
    left: [
      [false, 4],
      [false, 3],
      [false, 2],
      [false, 1],
      [false, 0],
      [false, 0],
    ],
  });
}, 20_000);

test('the recovery key opens the desk, and a new passphrase takes the old one’s place', async () => {
  const told = await page.evaluate(async () => {
    await vaultRoom.deleteDB('beforehand');
    const { door } = vaultRoom.clinic();
    const recoveryKey = await door.setUp('first passphrase of all', {});
    const byKey = (await door.unlock({ recoveryKey }, null)).ok;
    const changed = await door.changePassphrase({ recoveryKey }, 'second passphrase of all');
    const old = (await door.unlock({ passphrase: 'first passphrase of all' }, null)).ok;
    const next = (await door.unlock({ passphrase: 'second passphrase of all' }, null)).ok;
    return { byKey, changed, old, next };
  });
  expect(told).toEqual({ byKey: true, changed: true, old: false, next: true });
}, 20_000);

test('two tabs of the desk lose none of each other’s lines', async () => {
  const told = await page.evaluate(async () => {
    const [one, two] = await Promise.all([vaultRoom.desk(), vaultRoom.desk()]);
    await one.list();
    await Promise.all([
      one.mark('Edith Harper', 'page-altered'),
      two.mark('Tom Ferry', 'page-altered'),
      one
        .open('Ann')
        .save({ append: vaultRoom.reviewOf('Ann'), listing: vaultRoom.listed('Ann') })
        .then(one.list),
    ]);
    return Object.fromEntries((await two.list()).map(({ slot, mark }) => [slot, mark]));
  });
  expect(told).toEqual({ Ann: null, 'Edith Harper': 'page-altered', 'Tom Ferry': 'page-altered' });
});

test('a list that cannot be read is made again from the reviews', async () => {
  await names();
  await page.evaluate(async () => {
    const database = await vaultRoom.openDB('beforehand');
    await database.put('desk', { key: 'gone' }, 'index');
    database.close();
  });
  expect(new Set(await names())).toEqual(new Set(['Edith Harper', 'Tom Ferry']));
});

test('keys that were swapped set both reviews aside by name, and a third works', async () => {
  const told = await page.evaluate(async () => {
    const desk = await vaultRoom.desk();
    await desk.open('Ann').save({ append: vaultRoom.reviewOf('Ann'), listing: vaultRoom.listed('Ann') });
    await desk.list();
    const database = await vaultRoom.openDB('beforehand');
    const edith: unknown = await database.get('keys', 'Edith Harper');
    const tom: unknown = await database.get('keys', 'Tom Ferry');
    await database.put('keys', tom, 'Edith Harper');
    await database.put('keys', edith, 'Tom Ferry');
    await database.delete('desk', 'index');
    database.close();
    return (await desk.list()).map(({ slot, listing, fault }) => [slot, listing?.name ?? null, fault]);
  });
  expect(told).toEqual([
    ['Ann', 'Ann', null],
    ['Edith Harper', null, 'damaged'],
    ['Tom Ferry', null, 'damaged'],
  ]);
});

test('erased, a review leaves no key, no row and no line', async () => {
  const told = await page.evaluate(async () => {
    const desk = await vaultRoom.desk();
    await desk.list();
    const list = await desk.erase('Edith Harper');
    return { list: list.map(({ slot }) => slot), slots: await desk.slots() };
  });
  expect(told).toEqual({ list: ['Tom Ferry'], slots: ['Tom Ferry'] });
});

test('erasing that was cut short after the review leaves no line of it in the list', async () => {
  const left = await page.evaluate(async () => {
    const desk = await vaultRoom.desk();
    await desk.list();
    await desk.open('Edith Harper').erase();
    return (await (await vaultRoom.desk()).list()).map(({ slot }) => slot);
  });
  expect(left).toEqual(['Tom Ferry']);
});

test('a review whose key alone is gone is set aside by name, and not taken for an erased one', async () => {
  const told = await page.evaluate(async () => {
    const desk = await vaultRoom.desk();
    await desk.list();
    const database = await vaultRoom.openDB('beforehand');
    await database.delete('keys', 'Edith Harper');
    database.close();
    const fault = await vaultRoom.fault(desk.open('Edith Harper').load());
    return { fault, list: (await desk.list()).map(({ listing }) => listing?.name) };
  });
  expect(told).toEqual({ fault: 'damaged', list: ['Edith Harper', 'Tom Ferry'] });
});

test('a vault of the version before opens, and is upgraded with its reviews in it', async () => {
  const told = await page.evaluate(async () => {
    await vaultRoom.deleteDB('beforehand');
    const slot = await vaultRoom.saveOld('Edith Harper');
    const events = (await vaultRoom.load(slot))?.events.length;
    return { version: (await vaultRoom.openDB('beforehand')).version, events };
  });
  expect(told).toEqual({ version: 2, events: 5 });
});
