import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { begin, giveName, NAME, saved, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
});

test('after one visit the app starts without a network, is answered, and makes its sheet', async () => {
  const { page, context } = chromium;
  await page.goto(served.origin);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.reload();
  await context.setOffline(true);
  // And in earnest: what a service worker asks for is not held by the switch.
  await served.close();

  await page.goto(served.origin);
  await page.getByRole('link', { name: 'Start', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Whose device is this?' }).waitFor();
  await begin(page, served.origin);
  await giveName(page);
  await saved(page);
  await page.reload();
  await visit(page, '#/about/identity');
  expect(await page.getByLabel('Full name').inputValue()).toBe(NAME);
  await visit(page, '#/done');
  const made = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  expect((await made).suggestedFilename()).toBe('beforehand-sheet.pdf');
});
