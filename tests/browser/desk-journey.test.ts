import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist, watchOrigin } from './browser.ts';
import {
  asksAndSigns,
  givesBack,
  heading,
  prepareAndHandOver,
  saysBorn,
  setUpDesk,
  signs,
  SURGEON,
  unlockDesk,
  workAs,
} from './desk.ts';
import { letStand, visit } from './patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;
let foreign: readonly string[];

const NAME = 'Edith Harper';
const BORN = '1951-03-14';
const QUESTION = 'Will I walk to the shop again?';

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
  foreign = watchOrigin(page, served.origin);
  await setUpDesk(page, served.origin);
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

const row = () => page.getByRole('row').filter({ hasText: 'Harper' });

// The steps of one morning, each behind the one before.
test('a prepared review opens for the patient alone, after their date of birth', async () => {
  await prepareAndHandOver(page, { name: NAME, born: BORN });
  await saysBorn(page, '1950-03-14');
  await page.getByText('This is not what the team has.').waitFor();
  await saysBorn(page, BORN);
  await heading(page, 'Who is this for?').waitFor();
  expect(await page.getByText(`For ${NAME}`).isVisible()).toBe(true);
  expect(await page.title()).toBe('Beforehand');
}, 60_000);

test('a reload leads back into the review, and the desk stays shut', async () => {
  await page.reload();
  await heading(page, 'Who is this for?').waitFor();
  await page.goto(`${served.origin}/#/desk`);
  await heading(page, 'Who is this for?').waitFor();
  expect(await page.getByLabel('Passphrase').count()).toBe(0);
}, 30_000);

test('signed and given back, nothing of it can be reached from the device', async () => {
  await asksAndSigns(page, QUESTION);
  await givesBack(page);
  for (const address of ['#/questions', '#/sheet', '#/about/identity', '#/new', '#/desk', '#/open']) {
    await page.goto(`${served.origin}/${address}`);
    await page.reload();
    await heading(page, 'The desk is locked').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Harper');
  }
  await page.goBack();
  await page.goBack();
  expect(await page.locator('body').innerText()).not.toContain('Harper');
  await page.goto(`${served.origin}/`);
}, 60_000);

test('the list says what is next, and the agenda begins with the question', async () => {
  await unlockDesk(page);
  await row().getByText('Wants to talk first').waitFor();
  await row().getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await heading(page, NAME).waitFor();
  expect(await page.getByRole('region', { name: 'Questions for the surgeon' }).innerText()).toContain(QUESTION);
}, 60_000);

test('the surgeon answers and ticks “discussed”, which carries their name', async () => {
  await workAs(page, SURGEON);
  await page.getByLabel('Answer or note to question 1', { exact: true }).fill('Most people walk the same day.');
  await page.getByRole('checkbox', { name: 'Discussed: Answer or note to question 1' }).check();
  const discussed = page.getByText(/Discussed by/);
  expect(await discussed.innerText()).toMatch(/Dr Ana Ruiz, surgeon, \d/);
});

test('handed back, the patient sees the answer, says that it answers it, and signs again', async () => {
  await page.getByRole('button', { name: 'Hand back' }).click();
  await saysBorn(page, BORN);
  await heading(page, 'What your team answered').waitFor();
  await page.getByText('Most people walk the same day.').waitFor();
  await page.getByRole('radio', { name: 'This answers it' }).check();
  await visit(page, '#/sign');
  const statements = await page.getByRole('main').getByRole('list').first().innerText();
  expect(statements).toContain('My question has been answered.');
  await letStand(page);
  await signs(page);
  await givesBack(page);
}, 60_000);

test('countersigned by who is at the desk, with nothing ticked for them', async () => {
  await unlockDesk(page);
  await row().getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await workAs(page, SURGEON);
  const statements = page.getByRole('region', { name: 'Countersign' }).getByRole('checkbox');
  expect(await statements.evaluateAll((ticks) => ticks.some((tick) => tick.matches(':checked')))).toBe(false);
  await statements.first().check();
  await page.getByLabel('Registration number').fill('GMC 7654321');
  await page.getByRole('button', { name: 'Countersign as Dr Ana Ruiz' }).click();
  await page.getByText(/Countersigned by Dr Ana Ruiz, surgeon/).waitFor();
}, 60_000);

test('withdrawn in two taps, the list says so first', async () => {
  await page.getByRole('link', { name: 'Withdraw' }).click();
  await page.getByRole('radio', { name: 'Told by phone' }).check();
  await page.getByRole('button', { name: 'Record the withdrawal' }).click();
  await page.getByText(/Withdrawn .* recorded by Dr Ana Ruiz/).waitFor();
  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await row().getByText('Withdrawn').waitFor();
  expect(await row().innerText()).toMatch(/Withdrawn[^]*Print withdrawal/);
});

test('erased, it is gone from the list; and nothing has left the origin', async () => {
  await row().getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await page.getByRole('link', { name: 'Erase' }).click();
  await page.getByText('It has not been noted as filed.', { exact: false }).waitFor();
  await page.getByRole('checkbox', { name: 'Erase it all the same' }).check();
  await page.getByRole('button', { name: 'Erase' }).click();
  await page.getByText('Nothing here.', { exact: false }).waitFor();
  expect(foreign).toEqual([]);
});
