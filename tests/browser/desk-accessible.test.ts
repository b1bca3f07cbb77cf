import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringAxe, watchFaults } from './axe.ts';
import { launch, serveDist } from './browser.ts';
import {
  asksAndSigns,
  fillPrepare,
  givesBack,
  heading,
  prepareAndHandOver,
  saysBorn,
  setUpDesk,
  unlockDesk,
} from './desk.ts';
import { sideways } from './patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

const { faults, look } = watchFaults();
const wider: string[] = [];

/** A screen, a tablet held upright, and a page at 400 %. */
async function lookAt(what: string): Promise<void> {
  for (const width of [1280, 820, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await look({ page, what: `${what} at ${width}` });
    if ((await sideways(page)) > 0) wider.push(`${what} at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  ({ page } = launched);
  page.setDefaultTimeout(15_000);
  await bringAxe(launched.context);
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

test('axe finds nothing on any screen of the desk, and none is wider than its window', async () => {
  await page.goto(`${served.origin}/#/desk/set-up`);
  await heading(page, 'Set up this device as a clinic’s').waitFor();
  await page.getByRole('button', { name: 'Set up this device' }).click();
  await lookAt('set-up with faults');
  await setUpDesk(page, served.origin);
  await lookAt('empty list');
  await page.getByRole('link', { name: 'Prepare' }).click();
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await lookAt('prepare with faults');
  await page.goto(`${served.origin}/#/desk`);
  await prepareAndHandOver(page, { name: 'Edith Harper', born: '1951-03-14' });
  await lookAt('is this you');
  await saysBorn(page, '1951-03-14');
  await heading(page, 'Who is this for?').waitFor();
  await asksAndSigns(page, 'Will I walk to the shop again?');
  await lookAt('done on a clinic’s device');
  await givesBack(page);
  await lookAt('locked');
  await unlockDesk(page);
  await fillPrepare(page, { name: 'Edith Harper', born: '1960-01-02' });
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await heading(page, 'Reviews').waitFor();
  await lookAt('list');
  for (const [link, title] of [
    ['A day on paper', 'Reviews of'],
    ['This device', 'This device'],
    ['Bring in', 'Bring in'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await heading(page, title).waitFor();
    await lookAt(link);
    await page.getByRole('link', { name: 'All reviews' }).click();
    await heading(page, 'Reviews').waitFor();
  }
  await page.getByRole('row').filter({ hasText: 'Wants to talk' }).getByRole('link', { name: 'Agenda' }).click();
  await heading(page, 'Edith Harper').waitFor();
  await page.getByRole('button', { name: 'Add a risk' }).click();
  await page.locator('summary').filter({ hasText: 'Countersign' }).click();
  await page.getByRole('radio', { name: 'Drawn' }).check();
  await lookAt('agenda');
  for (const beside of ['Notes', 'Change the plan', 'Confirm', 'Withdraw', 'Erase']) {
    await page.getByRole('link', { name: beside, exact: true }).click();
    await page.getByRole('link', { name: 'Agenda' }).waitFor();
    await lookAt(beside);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.getByRole('link', { name: 'All reviews' }).waitFor();
  }
  expect(faults).toEqual({});
  expect(wider).toEqual([]);
}, 180_000);
