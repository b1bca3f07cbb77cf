import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
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
const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved.' });

test('storage that cannot be used is said before the first answer, and a file can still be saved', async () => {
  const page = await newDevice();
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.goto(served.origin);
  await page.getByText('Nothing can be saved on this device').waitFor();
  await page.goto(`${served.origin}/#/new`);
  await notSaved(page).waitFor();
  await giveName(page);
  await notSaved(page).waitFor();
  expect(await page.getByText(/^Saved on this device/).count()).toBe(0);
  expect(await saveToFile(page)).toContain(NAME);
});

/** Gives this origin so many bytes of the disk. */
async function giveRoom(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: served.origin, quotaSize });
}

/** Chromium looks at the disk again only where a change is larger than what was left when it last looked. */
const writeMore = (page: Page, bytes: number) =>
  page.evaluate(async (length) => {
    const request = indexedDB.open('more', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('more'));
    await new Promise((opened) => request.addEventListener('success', opened));
    const transaction = request.result.transaction('more', 'readwrite');
    transaction.objectStore('more').put('x'.repeat(length), 1);
    return new Promise<string>((end) => {
      transaction.addEventListener('complete', () => end('written'));
      transaction.addEventListener('abort', () => end(transaction.error?.name ?? ''));
    });
  }, bytes);

/** A review on a device whose disk has become full. */
async function onFullDisk(): Promise<Page> {
  const page = await newDevice();
  await giveRoom(page, 4_000_000);
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  await giveRoom(page, 1);
  expect(await writeMore(page, 5_000_000)).toBe('QuotaExceededError');
  return page;
}

const NORMAL = 100_000_000;

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

  await giveRoom(page, NORMAL);
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
  await giveRoom(page, NORMAL);
  await notSaved(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText('Signed, and on this device').waitFor();
});
