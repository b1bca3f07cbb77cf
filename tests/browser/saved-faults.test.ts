import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { fillDisk, giveRoom } from './full-disk.ts';
import { begin, giveName, NAME, saved, saveToFile, sign, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

const newDevice = async () => (await chromium.browser.newContext()).newPage();

async function deviceWithoutStorage(): Promise<Page> {
  const page = await newDevice();
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  return page;
}

const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved.' });

test('storage that cannot be used is said before the first answer, and a file can still be saved and opened', async () => {
  const page = await deviceWithoutStorage();
  await page.goto(served.origin);
  await page.getByText('Nothing can be saved on this device').waitFor();
  await page.goto(`${served.origin}/#/new`);
  await page.waitForURL(/#\/about\/identity$/);
  await notSaved(page).waitFor();
  await giveName(page);
  await notSaved(page).waitFor();
  expect(await page.getByText(/^Saved on this device/).count()).toBe(0);
  const file = await saveToFile(page);
  expect(file).toContain(NAME);
  await page.context().close();

  const another = await deviceWithoutStorage();
  await another.goto(`${served.origin}/#/open`);
  const mine = { name: 'mine.review.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  await another.getByLabel('The file').setInputFiles(mine);
  await another.waitForURL(/#\/about\/company$/);
  await notSaved(another).waitFor();
  await visit(another, '#/about/identity');
  expect(await another.getByLabel('Full name').inputValue()).toBe(NAME);
});

test('without storage each review of the tab is kept while the tab is open, and closing it is asked about', async () => {
  const page = await deviceWithoutStorage();
  await page.goto(`${served.origin}/#/new`);
  await page.waitForURL(/#\/about\/identity$/);
  await giveName(page);
  await page.goto(`${served.origin}/#/new`);
  await page.waitForURL(/#\/about\/identity$/);
  await giveName(page, { name: 'Walter Okafor' });
  await visit(page, '#/');
  await page.getByRole('heading', { name: 'Only in this tab, and not saved' }).waitFor();
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await notSaved(page).waitFor();
  await visit(page, '#/about/identity');
  expect(await page.getByLabel('Full name').inputValue()).toBe(NAME);
  const asked = page.waitForEvent('dialog');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
  await closed;
  await page.context().close();
});

/** A review on a device whose disk has become full. */
async function onFullDisk(): Promise<Page> {
  const page = await newDevice();
  await giveRoom(page, served.origin);
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  await fillDisk(page, served.origin);
  return page;
}

test('a disk that is full is said at once, and stays said until trying again has saved', async () => {
  const page = await onFullDisk();
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill('Can I drive home?');
  await notSaved(page).filter({ hasText: 'This device is full.' }).waitFor();
  await visit(page, '#/matters');
  await notSaved(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await notSaved(page).waitFor();
  expect(await saveToFile(page)).toContain('Can I drive home?');
  await visit(page, '#/stop');
  expect(await page.getByRole('main').innerText()).not.toContain('Everything you told us so far is kept');

  await page.goto(`${served.origin}/#/new`);
  await page.waitForURL(/#\/about\/identity$/);
  await visit(page, '#/');
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  // Coming back tries by itself, in vain.
  await page.waitForTimeout(500);
  await notSaved(page).waitFor();
  await giveRoom(page, served.origin);
  await notSaved(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await saved(page);
  await page.reload();
  await visit(page, '#/questions');
  await page.getByText('Can I drive home?', { exact: true }).first().waitFor();
});

test('a signature that could not be saved is not called saved', async () => {
  const page = await onFullDisk();
  await sign(page);
  await notSaved(page).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Signed, and not yet saved on this device');
  await giveRoom(page, served.origin);
  await notSaved(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText('Signed, and on this device').waitFor();
});

test('storage that is cleared under the running app is said, and what is on the screen can be saved and goes on', async () => {
  const page = await newDevice();
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: served.origin, storageTypes: 'indexeddb' });
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill('Can I drive home?');
  await notSaved(page)
    .filter({ hasText: 'This review is no longer on this device. Save it to a file to keep it.' })
    .waitFor();
  const file = await saveToFile(page);
  expect(file).toContain('Can I drive home?');
  await page.goto(`${served.origin}/#/open`);
  const mine = { name: 'mine.review.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  await page.getByLabel('The file').setInputFiles(mine);
  await page.waitForURL(/#\/questions$/);
  await saved(page);
  await page.reload();
  await page.getByText('Can I drive home?', { exact: true }).first().waitFor();
});

test('a tab whose storage a newer version has taken over says so, and what is on its screen can be saved to a file', async () => {
  const page = await newDevice();
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  const newer = await page.context().newPage();
  await newer.goto(served.origin);
  const upgraded = await newer.evaluate(
    () =>
      new Promise((end) => {
        const opening = indexedDB.open('beforehand', 1000);
        opening.addEventListener('success', () => end('upgraded'));
        opening.addEventListener('error', () => end(opening.error?.name));
      }),
  );
  expect(upgraded).toBe('upgraded');
  await page.bringToFront();
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill('Can I drive home?');
  await notSaved(page).filter({ hasText: 'Another tab has a newer version of this page. Reload this one.' }).waitFor();
  expect(await saveToFile(page)).toContain('Can I drive home?');
});
