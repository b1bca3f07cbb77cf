import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { answersAndCountersigns, dropsSheet, preparesAndHandsOver, printsFromList } from './desk-jobs.ts';
import { fillPrepare, heading, setUpDesk, SURGEON, workAs } from './desk.ts';
import { usual } from './people.ts';
import { catchPrints, printed } from './printed.ts';
import { sheetOf } from './saved-review.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
  await setUpDesk(page, served.origin);
});

afterAll(async () => {
  await launched.close();
  await served.close();
});

// The four jobs that are timed in the README. Here it counts what somebody with a keyboard alone has to do.
test('a dropped sheet is its agenda: one drop', async () => {
  expect(await dropsSheet(page, await sheetOf(usual()))).toEqual({ inputs: 1, keys: 0 });
});

test('three answers and the signature, by keyboard', async () => {
  await workAs(page, SURGEON);
  const { inputs } = await answersAndCountersigns(page);
  expect(inputs).toBe(10);
});

test('a finished review is printed by two presses: the one in the list, and the print dialog’s', async () => {
  await page.goto(`${served.origin}/#/desk`);
  await heading(page, 'Reviews').waitFor();
  await page.getByLabel('All', { exact: true }).check();
  await page.getByLabel('Search').fill('berg');
  await catchPrints(page);
  expect((await printsFromList(page, () => printed(page))).inputs + 1).toBe(2);
});

test('a review is prepared and handed over with at most ten inputs, by keyboard', async () => {
  await fillPrepare(page, { name: 'Walter Okafor', born: '1949-01-02' });
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await heading(page, 'Reviews').waitFor();
  const { inputs } = await preparesAndHandsOver(page);
  expect(inputs).toBeLessThanOrEqual(10);
});
