import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringAxe, watchFaults } from './axe.ts';
import { rowsIn } from './outside.ts';
import { launch, serveDist } from './browser.ts';
import { addressOf, headingOf, letStand } from './patient.ts';
import { begin, giveName, NAME, saved, visit } from './saved-patient.ts';

const PIN = '402917';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
});

afterAll(async () => {
  await launched.close();
  await served.close();
});

/** A phone of one's own, with a review in which a name was given. */
beforeEach(async () => {
  const device = await launched.browser.newContext({ viewport: { width: 390, height: 844 } });
  await bringAxe(device);
  page = await device.newPage();
  page.setDefaultTimeout(10_000);
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
});

const field = (name: string) => page.getByLabel(name, { exact: true });
const isAtDoor = () => headingOf(page).filter({ hasText: 'Enter your PIN' }).waitFor();

async function setPin(digits: string, again = digits): Promise<void> {
  await field('A new PIN').fill(digits);
  await field('The same PIN once more').fill(again);
  await field('The same PIN once more').press('Enter');
}

async function lock(): Promise<void> {
  await visit(page, '#/pin');
  await setPin(PIN);
  await isAtDoor();
}

async function enter(digits: string): Promise<void> {
  await field('Your PIN of six digits').fill(digits);
  await field('Your PIN of six digits').press('Enter');
}

test('a PIN is set from the last page, and then asked for before anything of the review is shown', async () => {
  const { faults, look } = watchFaults();
  await visit(page, '#/done');
  await letStand(page);
  await page.getByRole('link', { name: 'Put it behind a PIN' }).click();
  await headingOf(page).filter({ hasText: 'A PIN for this device' }).waitFor();
  for (const [digits, again, fault] of [
    ['1234', '1234', 'A PIN has six digits'],
    ['123456', '123456', 'That is among the first'],
    ['555555', '555555', 'That is among the first'],
    [PIN, '402918', 'The two are not the same'],
  ] as const) {
    await setPin(digits, again);
    await page.getByText(fault).waitFor();
  }
  await look({ page, what: 'setting a PIN' });
  await setPin(PIN);
  await isAtDoor();
  expect(await page.locator('body').innerText()).not.toContain('Quistgaard');
  await look({ page, what: 'the door' });
  await enter('402918');
  await page.getByText('That is not the PIN.').waitFor();
  await look({ page, what: 'the door after a wrong PIN' });
  await enter(PIN);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.waitForFunction(() => location.hash.length > 2);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(faults).toEqual({});
}, 60_000);

test('a reload asks again, and leads back to the page where one was', async () => {
  await lock();
  await enter(PIN);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.waitForFunction(() => location.hash.length > 2);
  const place = addressOf(page);
  const title = await headingOf(page).innerText();
  await page.reload();
  await isAtDoor();
  expect(addressOf(page)).toBe(place);
  await enter(PIN);
  await headingOf(page).filter({ hasText: title }).waitFor();
});

test('with the PIN set in one tab, the other shows nothing any more; nor does one that was left for five minutes', async () => {
  const other = await page.context().newPage();
  await other.goto(served.origin);
  await other.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  await lock();
  await headingOf(other).filter({ hasText: 'Enter your PIN' }).waitFor();
  await other.close();
  await page.clock.install();
  await enter(PIN);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  const look = (state: string) =>
    page.evaluate((next) => {
      Object.defineProperty(document, 'visibilityState', { value: next, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  await page.clock.fastForward('04:00');
  await look('visible');
  await page.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  await look('hidden');
  await page.clock.fastForward('06:00');
  await look('visible');
  await isAtDoor();
  expect(await page.getByText('Quistgaard').count()).toBe(0);
});

test('nothing is begun, opened or deleted past the door', async () => {
  await lock();
  for (const address of ['#/new', '#/open', '#/about/identity', '#/sheet', '#/delete', '#/pin', '#/desk/set-up']) {
    await page.goto(`${served.origin}/${address}`);
    await page.reload();
    await isAtDoor();
    expect(await page.locator('body').innerText()).not.toContain('Quistgaard');
  }
  await page.getByRole('link', { name: 'Check a sheet' }).press('Enter');
  await headingOf(page).filter({ hasText: 'Check' }).waitFor();
});

test('it is taken away again, and the page opens as before', async () => {
  await lock();
  await enter(PIN);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.waitForFunction(() => location.hash.length > 2);
  await visit(page, '#/pin');
  await page.getByRole('button', { name: 'Take the PIN away' }).press('Enter');
  await page.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  expect(await headingOf(page).innerText()).not.toContain('PIN');
});

test('whoever forgot it can delete all and begin again; with the last review the PIN goes too', async () => {
  await lock();
  await page.getByText('I have forgotten the PIN').press('Enter');
  await page.getByLabel('Delete everything that is kept here').press('Space');
  await page.getByRole('button', { name: 'Delete and begin again' }).press('Enter');
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  expect(await rowsIn(page)).toEqual([0, 0, 0, 0]);
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  await lock();
  await enter(PIN);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.waitForFunction(() => location.hash.length > 2);
  await visit(page, '#/delete');
  await page.getByLabel('I have what I need').press('Space');
  await page.getByRole('button', { name: 'Delete now' }).press('Enter');
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
});
