import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSheet } from '../../src/pdf/open/open.ts';
import { launch, serveDist } from './browser.ts';
import { answerRisk, begin, giveName, giveTechnique, saved, sign, visit } from './saved-patient.ts';
import { savedSheet } from './saved-sheet.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
  chromium.page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

async function earlierIn(sheet: Uint8Array<ArrayBuffer>) {
  const opened = await openSheet(sheet);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.earlier.map((one) => one && Buffer.from(one));
}

test('a sheet that is signed anew carries the one before, to the byte, on this device and on the next', async () => {
  const { page } = chromium;
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await visit(page, '#/sheet');
  expect(await earlierIn(await savedSheet(page))).toEqual([]);
  await sign(page);
  const first = await savedSheet(page);
  expect(await earlierIn(first)).toEqual([]);
  await saved(page);
  await page.reload();

  await page.getByRole('button', { name: 'Change my review' }).press('Enter');
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await sign(page);
  const second = await savedSheet(page);
  expect(await earlierIn(second)).toEqual([Buffer.from(first)]);

  await page.goto(`${served.origin}/#/verify`);
  const file = { name: 'sheet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(second) };
  await page.getByLabel('The file').setInputFiles(file);
  expect(await page.locator('.notice-title').first().innerText()).toMatch(/^Unchanged/u);
  await page.getByText(/^Earlier sheet 1, signed .+: unchanged/u).waitFor();

  // On another device: what came inside the file goes on with the review.
  const other = await (await chromium.browser.newContext()).newPage();
  other.setDefaultTimeout(15_000);
  await other.goto(`${served.origin}/#/open`);
  await other.getByLabel('The file').setInputFiles(file);
  await other.waitForURL(({ hash }) => hash !== '#/open');
  await visit(other, '#/sign');
  await other.getByRole('button', { name: 'Change my review' }).press('Enter');
  await answerRisk(other, 'nerve-weakness', 'This is clear to me');
  await sign(other);
  const third = await earlierIn(await savedSheet(other));
  expect(third).toEqual([Buffer.from(first)]);
});
