import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { takeTurns } from '../soak/turns.ts';
import { launch, serveDist } from './browser.ts';
import { addressOf, answerRisk, begin, giveName, giveTechnique, NAME, saved, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
let device: BrowserContext;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
  device = chromium.context;
  const page = await device.newPage();
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await saved(page);
  await page.close();
});

afterEach(async () => {
  const [first, ...tabs] = device.pages();
  await first?.goto('about:blank');
  await Promise.all(tabs.map((tab) => tab.close()));
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

const elsewhere = (page: Page) => page.getByText('Open in another tab');
const clear = (page: Page) => page.getByLabel('This is clear to me', { exact: true });

/** One more tab, at the place of the review. */
async function openTab(): Promise<Page> {
  const page = await device.newPage();
  await page.goto(served.origin);
  await goOn(page);
  await page.getByText('Is this clear to you?').waitFor();
  return page;
}

async function goOn(page: Page, name = NAME): Promise<void> {
  await page.getByRole('button', { name: `Continue as ${name}` }).press('Enter');
  await page.waitForURL(/#\/.+/);
}

test('the second tab says so and changes nothing, and takes over once the first is closed', async () => {
  const first = await openTab();
  const second = await openTab();
  await elsewhere(second).waitFor();
  expect(addressOf(second)).toBe('#/risk/nerve-weakness');
  expect(await clear(second).isDisabled()).toBe(true);
  await visit(second, '#/delete');
  await elsewhere(second).waitFor();
  expect(await second.getByRole('button', { name: 'Delete now' }).count()).toBe(0);
  await visit(second, '#/risk/nerve-weakness');

  await answerRisk(first, 'anaes-death', 'This is clear to me');
  await saved(first);
  await first.close();
  await elsewhere(second).waitFor({ state: 'detached' });
  await clear(second).press('Space');
  await visit(second, '#/risk/anaes-death');
  expect(await clear(second).isChecked()).toBe(true);
  await saved(second);
  await second.reload();
  await visit(second, '#/risk/nerve-weakness');
  expect(await clear(second).isChecked()).toBe(true);
});

test('a second tab that went to the start page and back still has its turn', async () => {
  const first = await openTab();
  const second = await openTab();
  await elsewhere(second).waitFor();
  await visit(second, '#/');
  await goOn(second);
  await elsewhere(second).waitFor();
  await first.close();
  await elsewhere(second).waitFor({ state: 'detached' });
  expect(await clear(second).isDisabled()).toBe(false);
});

test('a tab that has gone on to another review does not take its turn any more', async () => {
  const first = await openTab();
  const second = await openTab();
  await elsewhere(second).waitFor();
  await begin(second, served.origin);
  await giveName(second, { name: 'Walter Okafor' });
  await saved(second);
  await first.close();
  const third = await openTab();
  await clear(third).waitFor();
  expect(await elsewhere(third).count()).toBe(0);
  await visit(second, '#/about/identity');
  expect(await second.getByLabel('Full name').inputValue()).toBe('Walter Okafor');
  expect(await elsewhere(second).count()).toBe(0);
});

test('of three tabs one writes, and the last one left has its turn', async () => {
  const first = await openTab();
  const second = await openTab();
  const third = await openTab();
  await elsewhere(third).waitFor();
  await first.close();
  await elsewhere(second).waitFor({ state: 'detached' });
  expect(await elsewhere(third).count()).toBe(1);
  await second.close();
  await elsewhere(third).waitFor({ state: 'detached' });
  expect(await clear(third).isDisabled()).toBe(false);
});

test('two tabs that take turns lose no answer', async () => {
  const context = await chromium.browser.newContext();
  const { known, found } = await takeTurns({ context, origin: served.origin }, { seed: 3, turns: 16 });
  expect(found).toEqual(known);
  await context.close();
});
