import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { letStand, visit } from './patient.ts';
import { planned, questions } from './people.ts';
import { openReview } from './saved-review.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

beforeEach(async () => {
  page = await chromium.browser.newPage({ serviceWorkers: 'block' });
  page.setDefaultTimeout(20_000);
});

afterEach(() => page.close());

const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const saved = () => page.getByText(/^Saved on this device/).waitFor();
/** The questions of the list, in its order. */
const listed = () => page.getByRole('main').locator('ol > li');
const words = () => listed().locator('.words').allInnerTexts();
const cardOf = (question: string): Locator => listed().filter({ hasText: question });

test('the same question about several risks is one question, and one undo takes one risk off it', async () => {
  await openReview(page, served.origin, { facts: planned(), place: '#/risk/nerve-weakness' });
  for (const risk of ['nerve-weakness', 'infection-deep']) {
    if (!page.url().endsWith(risk)) await visit(page, `#/risk/${risk}`);
    await button('Ask how often you see this').click();
    await button(/^Ask about this/).click();
    await page.getByLabel('In your own words').fill('  Who would  look after my dog?');
    await button('Put it on my sheet').click();
  }
  await visit(page, '#/questions');
  expect(await words()).toEqual(['How often do you see this?', 'Who would  look after my dog?']);
  const about = 'About: Leg weakness or lasting nerve harm and Deep infection in or near the spine';
  expect(await page.getByText(about).count()).toBe(2);

  await visit(page, '#/risk/infection-deep');
  await letStand(page);
  await button('Undo').first().click();
  await visit(page, '#/questions');
  expect(await words()).toEqual(['How often do you see this?', 'Who would  look after my dog?']);
  expect(await page.getByText(about).count()).toBe(1);
  expect(await page.getByText('About: Leg weakness or lasting nerve harm', { exact: true }).count()).toBe(1);
});

test('questions are reworded, moved, removed and put back, and all of it outlives a reload', async () => {
  await openReview(page, served.origin, { facts: [...planned(), ...questions], place: '#/questions' });
  const [walk, who, fails, drive] = [
    'Will I walk to the shop again?',
    'Who will do it?',
    'What if it does not help?',
    'When can I drive?',
  ];
  await cardOf(drive).getByRole('button', { name: 'Put first' }).click();
  await cardOf(who).getByRole('button', { name: 'Move down' }).click();
  await cardOf(walk).getByRole('button', { name: 'Move up' }).click();
  expect(await words()).toEqual([walk, drive, fails, who]);
  expect(await listed().filter({ hasText: 'On the first page' }).count()).toBe(3);

  await cardOf(fails).getByRole('button', { name: 'Remove' }).click();
  expect(await words()).toEqual([walk, drive, who]);
  await page.getByText(`Removed: “${fails}”`).waitFor();
  await button('Undo').click();
  expect(await words()).toEqual([walk, drive, fails, who]);

  await cardOf(who).getByRole('button', { name: 'Change the words' }).click();
  await page.getByLabel('Your question').first().fill('Who exactly will do it?');
  await button('Keep these words').click();
  await cardOf(walk).getByRole('button', { name: 'Remove' }).click();
  await saved();
  await page.reload();
  await listed().first().waitFor();
  expect(await words()).toEqual([drive, fails, 'Who exactly will do it?']);
});

test('a question that is only typed is still there after a reload', async () => {
  await openReview(page, served.origin, { facts: planned(), place: '#/questions' });
  await page.getByLabel('Your question').pressSequentially('Will it hu');
  await saved();
  await page.reload();
  expect(await page.getByLabel('Your question').inputValue()).toBe('Will it hu');
});
