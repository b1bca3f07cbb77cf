import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { heading, prepareAndHandOver, saysBorn, setUpDesk, unlockDesk, workAs, NURSE, fillPrepare } from './desk.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

const EDITH = { name: 'Edith Harper', born: '1951-03-14' };

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

/** A clinic's device, new for each test. */
beforeEach(async () => {
  page = await (await launched.browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  await setUpDesk(page, served.origin);
}, 60_000);

test('handing over locks the desk in every tab', async () => {
  const other = await page.context().newPage();
  await other.goto(`${served.origin}/#/desk`);
  await unlockDesk(other);
  await prepareAndHandOver(page, EDITH);
  await heading(other, 'Is this you?').waitFor();
  expect(await other.locator('body').innerText()).not.toContain('Reviews');
}, 30_000);

test('locked in one tab, the desk is locked in the other, with a review open in it', async () => {
  await fillPrepare(page, EDITH);
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await page.getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await heading(page, EDITH.name).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${served.origin}/#/desk`);
  await unlockDesk(other);
  await other.getByRole('button', { name: 'Lock the desk' }).click();
  await heading(page, 'The desk is locked').waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Harper');
}, 30_000);

test('a device that was left asks first, then goes blank; the patient says again who they are, and nothing is lost', async () => {
  await page.clock.install();
  await prepareAndHandOver(page, EDITH);
  await saysBorn(page, EDITH.born);
  await heading(page, 'Who is this for?').waitFor();
  await page.getByLabel('Hospital number').fill('H 77');
  await page.clock.fastForward('08:30');
  await page.getByRole('dialog').waitFor();
  await page.mouse.move(40, 40);
  await page.mouse.move(80, 80);
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.getByRole('button', { name: 'Yes, carry on' }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.clock.fastForward('08:30');
  await page.getByRole('dialog').waitFor();
  await page.clock.fastForward('02:00');
  await heading(page, 'Is this you?').waitFor();
  await saysBorn(page, EDITH.born);
  await heading(page, 'Who is this for?').waitFor();
  expect(await page.getByLabel('Hospital number').inputValue()).toBe('H 77');
}, 30_000);

test('a patient who is not the one gives the device back, and it is locked', async () => {
  await prepareAndHandOver(page, EDITH);
  await page.getByRole('button', { name: 'This is not me' }).click();
  await heading(page, 'The desk is locked').waitFor();
  await unlockDesk(page);
  expect(await page.getByRole('row').filter({ hasText: 'Harper' }).innerText()).toContain('Hand over');
}, 30_000);

test('two patients of one name are pointed out, and names can be hidden', async () => {
  for (const born of ['1951-03-14', '1980-01-02']) {
    await fillPrepare(page, { name: EDITH.name, born });
    await page.getByRole('button', { name: 'Keep for later' }).click();
    await heading(page, 'Reviews').waitFor();
  }
  expect(await page.getByText('Check: 2 with this name').count()).toBe(2);
  await page.getByRole('button', { name: 'Hide names' }).click();
  expect(await page.getByRole('table').innerText()).not.toContain('Harper');
}, 30_000);

test('who works at the desk and the last plan are remembered, and nobody’s name', async () => {
  await workAs(page, NURSE);
  await fillPrepare(page, EDITH);
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await page.getByRole('link', { name: 'Prepare' }).click();
  expect(await page.getByLabel('Surgeon', { exact: true }).inputValue()).toBe('Dr Ana Ruiz');
  expect(await page.getByLabel('First name and surname').inputValue()).toBe('');
}, 30_000);

test('with a new passphrase the old one opens nothing, and the reviews are there', async () => {
  await fillPrepare(page, EDITH);
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await page.getByRole('link', { name: 'This device' }).click();
  await page.getByLabel('Passphrase until now').fill('harbour ladder seven lanterns');
  await page.getByLabel('Passphrase', { exact: true }).fill('copper window eleven rivers');
  await page.getByLabel('The same passphrase once more').fill('copper window eleven rivers');
  await page.getByText('Very hard to guess.').waitFor();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByText('The passphrase is changed.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await page.getByRole('button', { name: 'Lock the desk' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('harbour ladder seven lanterns');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await page.getByText('This does not open the desk.', { exact: false }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill('copper window eleven rivers');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await heading(page, 'Reviews').waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Harper' }).count()).toBe(1);
}, 40_000);
