import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import type { RawRow } from './vault-page.ts';
import { serve } from './vault-server.ts';

declare global {
  /** How many bytes this device has room for; without a number, what it really has. */
  var allow: (quotaSize?: number) => Promise<void>;
}

let server: Awaited<ReturnType<typeof serve>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

async function openIn(context: BrowserContext): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(server.page);
  await opened.waitForFunction(() => 'vaultRoom' in globalThis);
  return opened;
}

/** Another tab on the same device. */
const openPage = () => openIn(launched.context);
/** A page on a device of its own. */
const openDevice = async () => openIn(await launched.browser.newContext());

beforeAll(async () => {
  server = await serve();
  launched = await launch();
  page = await openPage();
}, 60_000);

afterAll(async () => {
  await launched.close();
  await server.stop();
});

test('what was saved is found after a reload, drafts and place with it', async () => {
  const slot = await page.evaluate(() => vaultRoom.saveNew('Edith Harper'));
  await page.reload();
  await page.waitForFunction(() => 'vaultRoom' in globalThis);
  const { saved, expected } = await page.evaluate(
    async (place) => ({ saved: await vaultRoom.load(place), expected: vaultRoom.reviewOf('Edith Harper') }),
    slot,
  );
  expect(saved).toEqual({
    events: expected,
    drafts: { 'matters:hopes': 'Edith Harper' },
    place: '#/you',
    seals: [],
    sheets: [],
  });
});

test('changes are added behind each other in the order they were asked for', async () => {
  const saved = await page.evaluate(async () => {
    const shelf = await vaultRoom.vaults();
    const vault = shelf.open(shelf.newSlot());
    const events = vaultRoom.reviewOf('Edith Harper', 8);
    await Promise.all([
      ...events.map((event) => vault.save({ append: [event] })),
      vault.save({ drafts: { a: 'one', b: 'two' } }),
      vault.save({ drafts: { a: null, c: '' }, place: '#/risks/2' }),
    ]);
    return vault.load();
  });
  expect(saved?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(saved?.drafts).toEqual({ b: 'two', c: '' });
  expect(saved?.place).toBe('#/risks/2');
});

test('a compacted log takes the place of the longer one', async () => {
  const saved = await page.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Edith Harper', 8);
    const vault = (await vaultRoom.vaults()).open(slot);
    await vault.load();
    const events = vaultRoom.reviewOf('Edith Harper', 8).filter(({ seq }) => seq <= 2 || seq > 8);
    await vault.save({ replace: events, strict: true });
    await vault.save({ append: [vaultRoom.event(11, { type: 'stopped' })] });
    return vaultRoom.load(slot);
  });
  expect(saved?.events.map(({ seq }) => seq)).toEqual([1, 2, 9, 10, 11]);
});

test('the shelf tells name, times and state of each review', async () => {
  const shelved = await page.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Walter Okafor');
    return (await (await vaultRoom.vaults()).list()).find((review) => review.slot === slot);
  });
  expect(shelved).toMatchObject({
    summary: {
      name: 'Walter Okafor',
      startedAt: '2026-11-23T09:12:01.000+01:00',
      changedAt: '2026-11-23T09:12:05.000+01:00',
      state: 'reading',
    },
  });
});

const harms = {
  flipped: (slot) =>
    vaultRoom.raw((rows) => {
      const bytes = new Uint8Array(rows.find(({ seq }) => seq === 2)?.ciphertext ?? new ArrayBuffer(0));
      bytes[5] = (bytes[5] ?? 0) ^ 1;
      return rows;
    }, slot),
  cut: (slot) =>
    vaultRoom.raw(
      (rows) => rows.map((row) => (row.seq === 3 ? { ...row, ciphertext: row.ciphertext.slice(0, -1) } : row)),
      slot,
    ),
  'dropped at the end': (slot) => vaultRoom.raw((rows) => rows.filter(({ seq }) => seq !== 5), slot),
  'dropped from the drafts': (slot) => vaultRoom.raw((rows) => rows.filter(({ seq }) => seq !== -1), slot),
  'dropped from the head': (slot) => vaultRoom.raw((rows) => rows.filter(({ seq }) => seq !== 0), slot),
  'swapped with another': (slot) =>
    vaultRoom.raw(
      (rows) => rows.map((row) => (row.seq === 3 || row.seq === 4 ? { ...row, seq: 7 - row.seq } : row)),
      slot,
    ),
  'put back from earlier': async (slot) => {
    const earlier: RawRow[] = [];
    await vaultRoom.raw((rows) => {
      earlier.push(...rows.filter(({ seq }) => seq === -2));
      return rows;
    }, slot);
    const vault = (await vaultRoom.vaults()).open(slot);
    await vault.load();
    await vault.save({ place: '#/later' });
    await vaultRoom.raw((rows) => [...rows.filter(({ seq }) => seq !== -2), ...earlier], slot);
  },
  "taken from another's review": async (slot) => {
    const other = await vaultRoom.saveNew('Somebody Else');
    const taken: RawRow[] = [];
    await vaultRoom.raw((rows) => {
      taken.push(...rows.filter(({ seq }) => seq === 2));
      return rows;
    }, other);
    await vaultRoom.raw(
      (rows) => [...rows.filter(({ seq }) => seq !== 2), ...taken.map((row) => ({ ...row, review: slot }))],
      slot,
    );
  },
} satisfies Readonly<Record<string, (slot: string) => Promise<void>>>;

test.each(Object.entries(harms))('a row %s is damage, and the other reviews still open', async (_name, harm) => {
  const harmed = await page.evaluate(() => vaultRoom.saveNew('Edith Harper'));
  const sound = await page.evaluate(() => vaultRoom.saveNew('Walter Okafor'));
  expect(await page.evaluate((slot) => vaultRoom.fault(vaultRoom.load(slot)), harmed)).toBe('none');
  await page.evaluate(harm, harmed);
  const { fault, list } = await page.evaluate(
    async (slot) => ({
      fault: await vaultRoom.fault(vaultRoom.load(slot)),
      list: await (await vaultRoom.vaults()).list(),
    }),
    harmed,
  );
  expect(fault).toBe('damaged');
  expect(list.find(({ slot }) => slot === harmed)).toEqual({ slot: harmed, fault: 'damaged' });
  expect(list.find(({ slot }) => slot === sound)).toMatchObject({ summary: { name: 'Walter Okafor' } });
});

test('a damaged review is not written over', async () => {
  const [load, save, left] = await page.evaluate(async (harm) => {
    const slot = await vaultRoom.saveNew('Edith Harper');
    await vaultRoom.raw((rows) => rows.filter(({ seq }) => seq !== 5), slot);
    const vault = (await vaultRoom.vaults()).open(slot);
    return [
      await vaultRoom.fault(vault.load()),
      await vaultRoom.fault(vault.save({ place: harm })),
      await vaultRoom.fault(vaultRoom.load(slot)),
    ] as const;
  }, '#/elsewhere');
  expect([load, save, left]).toEqual(['damaged', 'damaged', 'damaged']);
});

test('an event that could not be read again is refused before it is called saved', async () => {
  const [fault, events] = await page.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Edith Harper');
    const vault = (await vaultRoom.vaults()).open(slot);
    await vault.load();
    const words = 'x'.repeat(5001);
    const tooLong = vaultRoom.event(6, { type: 'mattered', field: 'hopes', words });
    const refused = await vaultRoom.fault(vault.save({ append: [tooLong] }));
    return [refused, (await vaultRoom.load(slot))?.events.length] as const;
  });
  expect([fault, events]).toEqual(['unknown', 5]);
});

test('the second of two vaults on one review is refused, and nothing is mixed', async () => {
  const other = await openPage();
  const slot = await page.evaluate(() => vaultRoom.saveNew('Edith Harper'));
  const second = await other.evaluateHandle(async (place) => {
    const vault = (await vaultRoom.vaults()).open(place);
    await vault.load();
    return vault;
  }, slot);
  await page.evaluate(async (place) => {
    const vault = (await vaultRoom.vaults()).open(place);
    await vault.load();
    await vault.save({ append: [vaultRoom.event(6, { type: 'stopped' })] });
  }, slot);
  const answers = await second.evaluate(async (vault) => {
    const told = vaultRoom.event(6, { type: 'side-told', side: 'left' });
    const refused = await vaultRoom.fault(vault.save({ append: [told] }));
    const saved = await vault.load();
    const after = await vaultRoom.fault(vault.save({ place: '#/now' }));
    return { refused, last: saved?.events.at(-1)?.fact.type, after };
  });
  expect(answers).toEqual({ refused: 'read-only', last: 'stopped', after: 'none' });
  await other.close();
});

test('a vault that never looked does not write over what is there', async () => {
  const fault = await page.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Edith Harper');
    const blind = (await vaultRoom.vaults()).open(slot);
    return vaultRoom.fault(blind.save({ append: vaultRoom.reviewOf('Somebody Else') }));
  });
  expect(fault).toBe('read-only');
});

test('erasing leaves nothing, and a change on its way does not bring the review back', async () => {
  const found = await page.evaluate(async () => {
    const shelf = await vaultRoom.vaults();
    await Promise.all((await shelf.list()).map(({ slot }) => shelf.open(slot).erase()));
    const slot = await vaultRoom.saveNew('Edith Harper');
    const elsewhere = shelf.open(slot);
    await elsewhere.load();
    const vault = shelf.open(slot);
    await vault.load();
    const before = await shelf.isEmpty();
    await vault.erase();
    return {
      before,
      after: await shelf.isEmpty(),
      load: await vault.load(),
      late: await vaultRoom.fault(vault.save({ drafts: { a: 'late' } })),
      tab: await vaultRoom.fault(elsewhere.save({ drafts: { a: 'late' } })),
      end: await shelf.isEmpty(),
    };
  });
  expect(found).toEqual({
    before: false,
    after: true,
    load: undefined,
    late: 'not-found',
    tab: 'not-found',
    end: true,
  });
});

test('a full disk refuses the change, says so, and leaves what was there, until there is room', async () => {
  const device = await openDevice();
  const session = await device.context().newCDPSession(device);
  const { origin } = new URL(server.page);
  await device.exposeFunction('allow', (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) }),
  );
  await device.evaluate(() => allow(2_000_000));
  const found = await device.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Edith Harper');
    const vault = (await vaultRoom.vaults()).open(slot);
    await vault.load();
    const change = { append: [vaultRoom.event(6, { type: 'stopped' })], place: '#/full' };
    const refused = await vaultRoom.fault(vault.save({ ...change, drafts: { a: 'x'.repeat(8_000_000) } }));
    const kept = await vaultRoom.load(slot);
    await allow();
    await vault.save(change);
    return { refused, kept, after: await vaultRoom.load(slot) };
  });
  expect(found.refused).toBe('quota');
  expect([found.kept?.events.length, found.kept?.place, Object.keys(found.kept?.drafts ?? {})]).toEqual([
    5,
    '#/you',
    ['matters:hopes'],
  ]);
  expect([found.after?.events.length, found.after?.place]).toEqual([6, '#/full']);
  await device.context().close();
});

test('a review of a newer row format is named as newer and left alone', async () => {
  const found = await page.evaluate(async () => {
    const slot = await vaultRoom.saveNew('Edith Harper');
    await vaultRoom.rewriteHeader(slot, { format: 2, anything: 'else' });
    const shelved = (await (await vaultRoom.vaults()).list()).find((review) => review.slot === slot);
    return { shelved, slot, fault: await vaultRoom.fault(vaultRoom.load(slot)) };
  });
  expect(found).toEqual({ slot: found.slot, shelved: { slot: found.slot, fault: 'newer' }, fault: 'newer' });
});

test('where there is no storage it says so at once', async () => {
  const bare = await openPage();
  const opened = await bare.evaluate(async () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    return vaultRoom.openHere();
  });
  expect(opened).toEqual({ ok: false, fault: 'unavailable' });
  await bare.close();
});

test('a newer database closes the old connection, which then says newer', async () => {
  const tab = await openDevice();
  const found = await tab.evaluate(async () => {
    const shelf = await vaultRoom.vaults();
    const vault = shelf.open(shelf.newSlot());
    await vault.save({ append: vaultRoom.reviewOf('Edith Harper') });
    const upgraded = await vaultRoom.openDB('beforehand', 3);
    upgraded.close();
    return {
      save: await vaultRoom.fault(vault.save({ place: '#/you' })),
      open: await vaultRoom.openHere(),
    };
  });
  expect(found).toEqual({ save: 'newer', open: { ok: false, fault: 'newer' } });
  await tab.context().close();
});

test('the second tab waits for the first, and has its turn when that closes', async () => {
  const first = await openPage();
  const held = await first.evaluate(async () => (await vaultRoom.holdReview(navigator.locks, 'slot-1')).is);
  const second = await page.evaluateHandle(async () => {
    const hold = await vaultRoom.holdReview(navigator.locks, 'slot-1');
    const waiting = { is: hold.is, free: false };
    if (hold.is === 'elsewhere') void hold.whenFree.then(() => Object.assign(waiting, { free: true }));
    return waiting;
  });
  const apart = await page.evaluate(async () => (await vaultRoom.holdReview(navigator.locks, 'slot-2')).is);
  expect([held, apart, await second.jsonValue()]).toEqual(['held', 'held', { is: 'elsewhere', free: false }]);
  await first.close();
  await page.waitForFunction(({ free }) => free, second);
  expect(await second.jsonValue()).toEqual({ is: 'elsewhere', free: true });
});

test('a hold that is released can be taken again', async () => {
  const holds = await page.evaluate(async () => {
    const first = await vaultRoom.holdReview(navigator.locks, 'slot-3');
    if (first.is === 'held') await first.release();
    const second = await vaultRoom.holdReview(navigator.locks, 'slot-3');
    return [first.is, second.is, (await vaultRoom.holdReview(undefined, 'slot-3')).is];
  });
  expect(holds).toEqual(['held', 'held', 'not-offered']);
});

test('what the browser answers about keeping is one of three', async () => {
  const answers = await page.evaluate(async () => [
    await vaultRoom.askToPersist(navigator.storage),
    await vaultRoom.askToPersist(undefined),
  ]);
  expect(['persisted', 'not-persisted']).toContain(answers[0]);
  expect(answers[1]).toBe('not-offered');
});
