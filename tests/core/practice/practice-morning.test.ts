import { expect, test } from 'vitest';
import { practiceDesk } from '../../../src/app/practice/practice-desk.ts';
import { practiceMorning } from '../../../src/app/practice/practice-morning.ts';
import { replay } from '../../../src/consent/reduce.ts';
import { unprintable } from '../../../src/sheet/printable.ts';
import { catalog } from '../consent/sample.ts';
import { parts } from '../consent/reviewed.ts';
import { t } from '../i18n/tables.ts';

const { structure, text } = parts;
const { id, version } = catalog;
const reference = { id, version, structureHash: 'a', textHash: 'b' };
const loaded = { catalog, structure, text, approval: null, reference };
const morning = practiceMorning({ loaded, t, now: new Date('2026-11-24T08:30:00Z') });
const listings = morning.map(({ listing }) => listing);

test('twelve patients of many ages and scripts, whom a sheet can name', () => {
  expect(listings).toHaveLength(12);
  const born = listings.map(({ birthDate }) => Number(birthDate?.slice(0, 4)));
  expect([Math.min(...born), Math.max(...born)]).toEqual([1935, 2007]);
  const names = listings.map(({ name }) => name ?? '');
  expect(names.flatMap((name) => unprintable(name))).toEqual([]);
  for (const script of [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u])
    expect(names.some((name) => script.test(name))).toBe(true);
  expect(names.filter((name) => name === 'Jan Novák')).toHaveLength(2);
  expect(new Set(listings.map(({ number }) => number)).size).toBe(12);
});

test('every one says in its first event that it is of nobody', () => {
  for (const { saved } of morning) {
    const replayed = replay(saved.events, catalog);
    expect(replayed).toMatchObject({ ok: true, review: { fictional: true } });
  }
});

test('they stand at every step of the way: one withdrew, one does not want it, one has an altered page', () => {
  const states = listings.map(({ state }) => state.is);
  for (const one of ['withdrawn', 'does-not-want', 'confirmed', 'preparing', 'sent', 'in-progress'])
    expect(states.filter((state) => state === one)).toHaveLength(1);
  for (const some of ['ready-to-print', 'wants-to-talk', 'to-discuss', 'to-sign-again', 'complete'])
    expect(states).toContain(some);
  expect(morning.filter(({ mark }) => mark === 'page-altered')).toHaveLength(1);
});

test('most of them are planned for that day', () => {
  expect(listings.filter(({ planned }) => planned === '2026-11-24').length).toBeGreaterThan(6);
});

test('its desk lists what is done, and forgets what is erased', async () => {
  const desk = practiceDesk(morning);
  const [first] = await desk.list();
  const slot = first?.slot ?? '';
  const changed = listings[3];
  if (!changed) throw new Error('no fourth patient');
  await desk.open(slot).save({ place: '#/desk', listing: changed });
  expect((await desk.list()).find((entry) => entry.slot === slot)?.listing).toEqual(changed);
  expect((await desk.open(slot).load())?.place).toBe('#/desk');
  await desk.erase(slot);
  expect(await desk.open(slot).load()).toBeUndefined();
  expect(await desk.list()).toHaveLength(11);
});
