import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { random } from '../soak/random.ts';
import { launch } from './browser.ts';
import { filesWith, newProfile, removeProfile } from './profile.ts';
import { serve } from './vault-server.ts';

const NAMES = ['Wilhelmina Quistgaard', 'Siân Łukasińska-Őry'] as const;

let server: Awaited<ReturnType<typeof serve>>;
let profile: string;

beforeAll(async () => {
  server = await serve();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  profile = await newProfile();
});
afterEach(() => removeProfile(profile));

async function openDevice() {
  const launched = await launch({ userDataDir: profile });
  await launched.page.goto(server.page);
  await launched.page.waitForFunction(() => 'vaultRoom' in globalThis);
  return launched;
}

test("no file of the profile holds a patient's name, neither while the review exists nor after it is erased", async () => {
  const device = await openDevice();
  const slots = await device.page.evaluate(
    (names) => Promise.all(names.map((name) => vaultRoom.saveNew(name, 40))),
    NAMES,
  );
  await device.page.evaluate(async (slot) => {
    const vault = (await vaultRoom.vaults()).open(slot ?? '');
    await vault.load();
    await vault.save({ place: '#/sign', strict: true });
  }, slots[0]);
  const whileOpen = await Promise.all(NAMES.map((name) => filesWith(profile, name)));
  await device.close();
  const whileClosed = await Promise.all(NAMES.map((name) => filesWith(profile, name)));
  const again = await openDevice();
  const isEmpty = await again.page.evaluate(async () => {
    const shelf = await vaultRoom.vaults();
    for (const { slot } of await shelf.list()) await shelf.open(slot).erase();
    return shelf.isEmpty();
  });
  await again.close();
  const erased = await Promise.all(NAMES.map((name) => filesWith(profile, name)));
  expect(isEmpty).toBe(true);
  expect({ whileOpen, whileClosed, erased }).toEqual({ whileOpen: [[], []], whileClosed: [[], []], erased: [[], []] });
}, 60_000);

test('a name that is stored as it stands is found in the profile, so the search can fail', async () => {
  const device = await openDevice();
  await device.page.evaluate(async (names) => {
    const plain = await vaultRoom.openDB('plain', 1, {
      upgrade: (database) => void database.createObjectStore('names'),
    });
    await Promise.all(names.map((name, index) => plain.put('names', name, index)));
  }, NAMES);
  await device.close();
  const found = await Promise.all(NAMES.map((name) => filesWith(profile, name)));
  expect(found.map((files) => files.length > 0)).toEqual([true, true]);
}, 60_000);

/** Begins the upgrade, and holds it between the first new store and the second until the browser ends. */
const beginUpgrade = (slot: string) =>
  new Promise<string>((begun) => {
    const holds = (store: IDBObjectStore) => store.count().addEventListener('success', () => holds(store));
    const creates: unknown = Reflect.get(IDBDatabase.prototype, 'createObjectStore');
    if (typeof creates !== 'function') throw new Error('this browser has no IndexedDB');
    const apply = (create: typeof creates, database: unknown, told: readonly unknown[]) => {
      const store: unknown = Reflect.apply(create, database, told);
      if (store instanceof IDBObjectStore) {
        holds(store);
        begun(store.name);
      }
      return store;
    };
    Reflect.set(IDBDatabase.prototype, 'createObjectStore', new Proxy(creates, { apply }));
    void vaultRoom.load(slot);
  });

test('an upgrade of the vault that is killed half-way leaves the vault of before, which is upgraded the next time', async () => {
  const device = await openDevice();
  const slot = await device.page.evaluate(() => vaultRoom.saveOld('Edith Harper'));
  await device.page.reload();
  await device.page.waitForFunction(() => 'vaultRoom' in globalThis);
  expect(await device.page.evaluate(beginUpgrade, slot)).toBe('desk');
  await device.kill();
  const again = await openDevice();
  // What `databases()` says is not asked: it names the version that was never reached.
  const standing = () =>
    again.page.evaluate(async () => {
      const database = await vaultRoom.openDB('beforehand');
      const found = { version: database.version, stores: [...database.objectStoreNames] };
      database.close();
      return found;
    });
  expect(await standing()).toEqual({ version: 1, stores: ['keys', 'rows'] });
  expect(await again.page.evaluate(async (place) => (await vaultRoom.load(place))?.events.length, slot)).toBe(5);
  expect(await standing()).toEqual({ version: 2, stores: ['desk', 'keys', 'pending', 'rows'] });
  await again.close();
}, 60_000);

test.each([1, 2, 3])(
  'a PIN that is being set when the browser is killed is there for every review, or for none (seed %i)',
  async (seed) => {
    const { next } = random(seed);
    const device = await openDevice();
    const slots = await device.page.evaluate(
      (names) => Promise.all(names.map((name) => vaultRoom.saveNew(name, 200))),
      NAMES,
    );
    await device.page.evaluate(async () => {
      void (await vaultRoom.vaults()).own?.setPin('402917');
    });
    await new Promise((then) => setTimeout(then, 100 + next() * 400));
    await device.kill();
    const again = await openDevice();
    const counts = await again.page.evaluate(async (ids) => {
      const { own, open } = await vaultRoom.vaults();
      await own?.lock?.open('402917');
      return Promise.all(ids.map(async (slot) => (await open(slot).load())?.events.length));
    }, slots);
    expect(counts).toEqual([202, 202]);
    await again.close();
  },
  60_000,
);

test.each([1, 2, 3, 4, 5])(
  'what was called saved is there after the browser is killed (seed %i)',
  async (seed) => {
    const { next } = random(seed);
    const device = await openDevice();
    const slot = await device.page.evaluate(() => vaultRoom.saveNew('Edith Harper'));
    const steps = 1 + Math.floor(next() * 12);
    const strict = next() < 0.5;
    const saved = await device.page.evaluate(
      async (plan) => {
        const vault = (await vaultRoom.vaults()).open(plan.slot);
        await vault.load();
        for (let step = 0; step < plan.steps; step += 1) {
          const answer = vaultRoom.event(step + 6, {
            type: 'risk-answered',
            riskId: `late-${step}`,
            answer: 'not-sure',
          });
          await vault.save({
            append: [answer],
            drafts: { 'matters:hopes': `draft ${step}` },
            place: `#/${step}`,
            strict: plan.strict,
          });
        }
        return plan.steps - 1;
      },
      { slot, steps, strict },
    );
    await device.kill();
    const again = await openDevice();
    const found = await again.page.evaluate((place) => vaultRoom.load(place), slot);
    await again.close();
    expect(found?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 5 + steps }, (_, index) => index + 1));
    expect(found?.drafts).toEqual({ 'matters:hopes': `draft ${saved}` });
    expect(found?.place).toBe(`#/${saved}`);
  },
  60_000,
);
