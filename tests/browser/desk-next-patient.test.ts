import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist, type LaunchOptions } from './browser.ts';
import { givesBack, heading, prepareAndHandOver, saysBorn, setUpDesk, signs, unlockDesk } from './desk.ts';
import { outside } from './outside.ts';
import { letStand, visit } from './patient.ts';
import { newProfile, removeProfile } from './profile.ts';
import { saved } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;
let profile: string;

const EDITH = { name: 'Edith Quistgaard', born: '1951-03-14' };
const TOM = { name: 'Tom Ferry', born: '1980-01-02' };
const QUESTION = 'Will Dr Grumbling hold my hand?';
const NUMBER = 'HN94340217';
const TOLD = /Quistgaard|Grumbling|HN94340217|1951|14 Mar/i;

async function start(how: Pick<LaunchOptions, 'restores' | 'extension'> = {}): Promise<void> {
  launched = await launch({ userDataDir: profile, ...how });
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
}

beforeAll(async () => {
  served = await serveDist();
  profile = await newProfile();
  await start();
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setUpDesk(page, served.origin);
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
  await removeProfile(profile);
});

/** All that the next patient can see or get at in a tab: its words, its fields, what the browser keeps of it. */
const inReach = async (tab: Page) => {
  const fields = await tab
    .locator('input, textarea, select')
    .evaluateAll((all) => all.map((one) => ('value' in one ? String(one.value) : '')));
  return JSON.stringify([await tab.locator('html').innerText(), fields, await outside(tab)]);
};

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

/** The first patient writes, copies what they wrote, signs, and gives the tablet back. */
async function firstPatient(): Promise<void> {
  await prepareAndHandOver(page, EDITH);
  await saysBorn(page, EDITH.born);
  await heading(page, 'Who is this for?').waitFor();
  await page.getByLabel('Hospital number').fill(NUMBER);
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill(QUESTION);
  await page.getByLabel('Your question').press('ControlOrMeta+a');
  await page.getByLabel('Your question').press('ControlOrMeta+c');
  await page.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
  await visit(page, '#/talk-first');
  await letStand(page);
  await page.getByRole('button', { name: 'Yes, I want to talk first' }).click();
  await heading(page, 'Sign').waitFor();
  await signs(page);
  await saved(page);
}

// One after the other, as the patients are.
test('what a patient copied is gone from the clipboard once the tablet is given back', async () => {
  await firstPatient();
  expect(await clipboard()).toBe(QUESTION);
  await givesBack(page);
  expect(await clipboard()).toBe('');
});

test('Back, forward, reload and a new tab bring the next patient to the locked desk, and to no word, field or title of the one before', async () => {
  const seen: string[] = [];
  const look = async (tab = page) => {
    await heading(tab, 'The desk is locked').waitFor();
    seen.push(await inReach(tab));
  };
  await look();
  const places = await page.evaluate(() => history.length);
  for (let back = 1; back < places; back++) {
    await page.goBack();
    if (page.url() !== 'about:blank') await look();
  }
  expect(page.url()).toBe('about:blank');
  for (let forward = 1; forward < places; forward++) {
    await page.goForward();
    await look();
  }
  await page.reload();
  await look();
  const opened = await launched.context.newPage();
  await opened.goto(served.origin);
  await look(opened);
  await opened.close();
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((words) => TOLD.test(words))).toEqual([]);
});

test('the fields of the next patient offer nothing of the one before, and the browser is asked to fill none', async () => {
  await page.goto(served.origin);
  await unlockDesk(page);
  await prepareAndHandOver(page, TOM);
  await saysBorn(page, TOM.born);
  await heading(page, 'Who is this for?').waitFor();
  for (const address of ['#/about/identity', '#/questions', '#/talk-first']) {
    await visit(page, address);
    await heading(page, '').first().waitFor();
    expect(await inReach(page)).not.toMatch(TOLD);
    const typed = page.locator('input:not([type=radio], [type=checkbox]), textarea');
    const offers = await typed.evaluateAll((fields) =>
      fields.map((field) => field.getAttribute('autocomplete') ?? field.closest('form')?.autocomplete),
    );
    expect(offers.filter((offer) => offer !== 'off')).toEqual([]);
  }
  expect(await page.locator('html').innerText()).toContain(`For ${TOM.name}`);
});

/** The tab that a browser which was closed opens again by itself. */
async function closeAndRestore(): Promise<Page> {
  await launched.close();
  await start({ restores: true });
  const restored = () => launched.context.pages().find((tab) => tab.url().startsWith(served.origin));
  await expect.poll(restored, { timeout: 10_000 }).toBeDefined();
  return restored() ?? page;
}

test('a tab that the browser brings back shows the review in hand, and once that is given back the locked desk', async () => {
  page = await closeAndRestore();
  await page.getByText(`For ${TOM.name}`).waitFor();
  expect(await inReach(page)).not.toMatch(TOLD);
  await visit(page, '#/done');
  await givesBack(page);
  page = await closeAndRestore();
  await heading(page, 'The desk is locked').waitFor();
  expect(await inReach(page)).not.toMatch(/Quistgaard|Ferry/);
});

/** What a browser's own *Reopen closed tab* does; no key press of a test reaches that. */
async function reopenClosedTab(): Promise<Page> {
  const { context } = launched;
  const worker = context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension:'));
  if (!worker) throw new Error('the extension that opens a closed tab again was not loaded');
  const [opened] = await Promise.all([context.waitForEvent('page'), worker.evaluate('chrome.sessions.restore()')]);
  return opened;
}

test('a closed tab that is opened again shows the locked desk, and nothing of whom it was open for', async () => {
  await launched.close();
  await start({ extension: 'tests/browser/reopen' });
  await page.goto(served.origin);
  await unlockDesk(page);
  await prepareAndHandOver(page, EDITH);
  await saysBorn(page, EDITH.born);
  await heading(page, 'Who is this for?').waitFor();
  await page.getByLabel('Hospital number').fill(NUMBER);
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill(QUESTION);
  await saved(page);
  const other = await launched.context.newPage();
  await page.close();
  await other.goto(`${served.origin}/#/questions`);
  expect(await other.getByLabel('Your question').inputValue()).toBe(QUESTION);
  await visit(other, '#/done');
  await givesBack(other);
  const reopened = await reopenClosedTab();
  await heading(reopened, 'The desk is locked').waitFor();
  expect(await inReach(reopened)).not.toMatch(TOLD);
  expect(await reopened.evaluate(() => history.length)).toBeGreaterThan(1);
  await reopened.goBack();
  await heading(reopened, 'The desk is locked').waitFor();
  expect(await inReach(reopened)).not.toMatch(TOLD);
}, 60_000);
