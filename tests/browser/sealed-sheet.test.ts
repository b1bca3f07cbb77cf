import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile } from '../../src/app/check-file.ts';
import { hasItsPages } from '../../src/pdf/compare-pages.ts';
import { proofsFrom } from '../../src/pdf/seal/proofs.ts';
import { edition } from '../../tools/vite/edition.ts';
import { t } from '../core/i18n/tables.ts';
import { fonts } from '../core/pdf/fonts.ts';
import { ask } from '../core/pdf/open-again.ts';
import { recordIn } from '../core/record/fixture.ts';
import { launch, serveDist } from './browser.ts';
import { byKey, savedSheet } from './saved-sheet.ts';
import { answerRisk, begin, giveName, giveTechnique, NAME, saved, saveToFile, sign, visit } from './saved-patient.ts';

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

async function sheetOf(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  await visit(page, '#/sheet');
  return savedSheet(page);
}

const withoutSeal = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/\/Contents <[\da-f]+>/u, '');

/** What the page says of a file that somebody chose there. */
async function said(page: Page, name: string, file: Uint8Array): Promise<string> {
  await page.goto(`${served.origin}/#/verify`);
  await page.getByLabel('The file').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(file) });
  await page.locator('.notice-title').waitFor();
  return page.locator('.notice-title').innerText();
}

test('a sheet leaves the device sealed, the same each time, and opens on another one as the review that it is', async () => {
  const { page } = chromium;
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await sign(page);
  await saved(page);
  const [sheet, again] = [await sheetOf(page), await sheetOf(page)];
  expect(withoutSeal(again)).toBe(withoutSeal(sheet));

  expect(ask('pdfsig', sheet)).toMatch(/Signature is Valid[\s\S]*issuer is unknown/u);
  // What Chromium drew is drawn again here, to the last byte.
  const printing = () => Promise.resolve({ hasItsPages, fonts });
  const verdict = await checkFile(sheet, { proofs: proofsFrom(crypto.subtle), t, edition: edition(), printing });
  expect(verdict).toMatchObject({ is: 'unchanged', pages: 'same', open: 0 });
  const inside = 'record' in verdict ? verdict.record?.segments : undefined;
  expect(recordIn(await saveToFile(page)).segments).toEqual(inside);

  expect(await said(page, 'sheet.pdf', sheet)).toMatch(
    /^Unchanged since it was sealed on .+ by the device “Beforehand device /u,
  );
  await page.getByText('The pages were made again from the record, and are the same.').waitFor();
  await page.getByText(/, this device$/u).waitFor();
  const changed = Uint8Array.from(sheet);
  changed[400] = (changed[400] ?? 0) ^ 1;
  expect(await said(page, 'sheet.pdf', changed)).toMatch(/^The page was altered or saved again/u);

  const other = await (await chromium.browser.newContext()).newPage();
  expect(await said(other, 'sheet.pdf', sheet)).toMatch(/^Unchanged/u);
  await other.getByText(/, not known here$/u).waitFor();
  await other.goto(`${served.origin}/#/open`);
  await other
    .getByLabel('The file')
    .setInputFiles({ name: 'sheet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(sheet) });
  await other.waitForURL(({ hash }) => hash !== '#/open');
  await visit(other, '#/about/identity');
  expect(await other.getByLabel('Full name').inputValue()).toBe(NAME);
  expect(await said(other, 'sheet.pdf', sheet)).toMatch(/^Unchanged/u);
  await other.getByText(/, known here since \d/u).waitFor();

  // Printed there with nothing added, it is still the first device's review, and nobody says that it was changed.
  await visit(other, '#/sheet');
  const passedOn = await savedSheet(other, byKey, false);
  const checked = await checkFile(passedOn, { proofs: proofsFrom(crypto.subtle), t, edition: edition(), printing });
  expect(checked).toMatchObject({ is: 'page-altered', page: 'not-sealed', pages: 'same', open: 0 });
});
