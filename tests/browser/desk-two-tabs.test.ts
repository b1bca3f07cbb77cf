import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import {
  givesBack,
  heading,
  NURSE,
  openReviewOf,
  prepareAndHandOver,
  rowOf,
  saysBorn,
  setUpDesk,
  SURGEON,
  unlockDesk,
  workAs,
} from './desk.ts';
import { visit } from './patient.ts';
import { saved } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let first: Page;
let second: Page;

const EDITH = { name: 'Edith Harper', born: '1951-03-14' };
const QUESTION = 'Will I walk to the shop again?';
const ANSWER = 'Most people walk the same day.';
const NEXT = 'copper window eleven rivers';

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  first = launched.page;
  second = await launched.context.newPage();
  for (const page of [first, second]) page.setDefaultTimeout(10_000);
  await setUpDesk(first, served.origin);
  await second.goto(`${served.origin}/#/desk`);
  await unlockDesk(second);
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

const elsewhere = (page: Page) => page.getByText('Open in another tab');
const answer = () => first.getByLabel('Answer or note to question 1', { exact: true });
const textOf = (page: Page) => page.locator('body').innerText();

// The steps of one review, each behind the one before.
test('of two tabs that ask who the patient is, the one that is answered goes on, and the other holds nothing up', async () => {
  await prepareAndHandOver(first, EDITH);
  await heading(second, 'Is this you?').waitFor();
  await saysBorn(first, EDITH.born);
  await heading(first, 'Who is this for?').waitFor();
  expect(await elsewhere(first).count()).toBe(0);
  await visit(first, '#/questions');
  await first.getByLabel('Your question').fill(QUESTION);
  await first.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
  await saved(first);
});

test('a second tab that a patient opens says so, and is locked with the first once that is given back', async () => {
  await saysBorn(second, EDITH.born);
  await elsewhere(second).first().waitFor();
  await visit(first, '#/done');
  await givesBack(first);
  await heading(second, 'The desk is locked').waitFor();
  expect(await textOf(second)).not.toMatch(/Harper|shop/);
});

test('a review that is open at the desk in two tabs is written in one, and the other has its turn', async () => {
  for (const page of [first, second]) {
    await unlockDesk(page);
    await workAs(page, SURGEON);
  }
  await openReviewOf(first, EDITH.name);
  await rowOf(second, EDITH.name).getByRole('link', { name: 'Harper, Edith', exact: true }).click();
  await elsewhere(second).first().waitFor();
  expect(await second.getByRole('textbox').count()).toBe(0);
  await first.getByRole('link', { name: 'All reviews' }).click();
  await heading(second, EDITH.name).waitFor();
  await second.getByRole('link', { name: 'All reviews' }).click();
});

test('locked from another tab in the middle of an answer, the desk has it under the name of who was typing', async () => {
  await openReviewOf(first, EDITH.name);
  await answer().pressSequentially(ANSWER);
  await saved(first);
  await second.getByRole('button', { name: 'Lock the desk' }).click();
  await heading(first, 'The desk is locked').waitFor();
  expect(await textOf(first)).not.toMatch(/Harper|walk/);
  await unlockDesk(first);
  await workAs(first, NURSE);
  await openReviewOf(first, EDITH.name);
  expect(await answer().inputValue()).toBe('');
  await workAs(first, SURGEON);
  expect(await answer().inputValue()).toBe(ANSWER);
  await answer().focus();
  await answer().blur();
  await first.getByRole('link', { name: 'All reviews' }).click();
});

/** A tab that heard nothing of what the others did: the browser had put it to sleep. */
async function asleepAtTheDesk(): Promise<Page> {
  const page = await launched.context.newPage();
  await page.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await page.goto(`${served.origin}/#/desk`);
  await unlockDesk(page);
  await page.getByRole('link', { name: 'This device' }).click();
  await page.getByLabel('Passphrase until now').fill('harbour ladder seven lanterns');
  await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await page.getByLabel('The same passphrase once more').fill(NEXT);
  await page.getByText('Very hard to guess.').waitFor();
  return page;
}

test('a passphrase that is changed while a patient writes stops no answer, and opens the desk with all of them', async () => {
  const asleep = await asleepAtTheDesk();
  await rowOf(first, EDITH.name).getByRole('button', { name: 'Resume: Harper, Edith' }).click();
  await heading(first, 'Is this you?').waitFor();
  await saysBorn(first, EDITH.born);
  await first.waitForURL(/#\/done$/);
  await visit(first, '#/questions');
  const field = first.getByLabel('Your question');
  await field.pressSequentially('When can I ');
  await asleep.getByRole('button', { name: 'Change it' }).click();
  await field.pressSequentially('dance at ');
  await asleep.getByText('The passphrase is changed.', { exact: false }).waitFor();
  await field.pressSequentially('a wedding?');
  await saved(first);
  await first.reload();
  expect(await field.inputValue()).toBe('When can I dance at a wedding?');
  await visit(first, '#/done');
  await givesBack(first);
  await first.getByLabel('Passphrase', { exact: true }).fill('harbour ladder seven lanterns');
  await first.getByRole('button', { name: 'Open the desk' }).click();
  await first.getByText('This does not open the desk.', { exact: false }).waitFor();
  await unlockDesk(first, NEXT);
  await openReviewOf(first, EDITH.name);
  await first.getByText('When can I dance at a wedding?', { exact: false }).first().waitFor();
});
