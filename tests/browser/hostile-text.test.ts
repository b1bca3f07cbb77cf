import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fact } from '../../src/consent/events.ts';
import { decided } from '../core/consent/sample.ts';
import { textOf } from '../core/pdf/open-again.ts';
import { launch, serveDist } from './browser.ts';
import { letStand, sideways } from './patient.ts';
import { planned } from './people.ts';
import { begin, onward, saved, sign, visit } from './saved-patient.ts';
import { openReview } from './saved-review.ts';
import { savedSheet } from './saved-sheet.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch({ viewport: { width: 320, height: 640 } });
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** Pastes as a keyboard does. */
async function paste(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).first().focus();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
}

async function printed(page: Page): Promise<string> {
  await visit(page, '#/done');
  return textOf(await savedSheet(page)).replaceAll(/\s/gu, '');
}

test('who writes their name in Chinese is told what to do, and signs that they want to talk first', async () => {
  const { page } = chromium;
  await begin(page, served.origin);
  await page.getByLabel('Full name').fill('王小明');
  await page.getByText(/王 小 明.*Please write it in the letters of a passport/).waitFor();
  await letStand(page);
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /王 小 明/ })
    .waitFor();
  await saved(page);
  await page.reload();
  expect(await page.getByLabel('Full name').inputValue()).toBe('王小明');
  await page.getByLabel('Full name').fill('Wang Xiaoming');
  expect(await page.getByText(/cannot be printed/).count()).toBe(0);
  await onward(page);
  await sign(page);
  expect(await printed(page)).toContain('WangXiaoming');
});

test('a file with letters that cannot be printed opens, and its sheet says where they can be changed', async () => {
  const { page } = chromium;
  const facts: readonly Fact[] = [
    { type: 'identity-given', name: '王小明', birthDate: null, hospitalNumber: '47' },
    { type: 'mattered', field: 'hopes', words: 'To dance 💃' },
  ];
  await openReview(page, served.origin, { facts: [...planned(), ...facts], place: '#/done' });
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  const refused = page.getByRole('alert').filter({ hasText: 'lacks these characters: 王 小 明 💃' });
  await refused.waitFor();
  expect(await refused.getByRole('link').allInnerTexts()).toEqual(['Who is this for?', 'What matters to you']);
  await refused.getByRole('link').first().press('Enter');
  await page.getByText(/王 小 明.*letters of a passport/).waitFor();
  expect(await page.getByLabel('Full name').inputValue()).toBe('王小明');
});

test('the longest of names, a word without an end, and a pasted page are shown and printed whole', async () => {
  const { page, context } = chromium;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const name = `Ann${'ž'.repeat(297)}`;
  const word = `Q${'ж'.repeat(4998)}?`;
  await openReview(page, served.origin, { facts: [...planned(), decided('talk-first')], place: '#/about/identity' });
  await page.getByLabel('Full name').fill(name);
  await onward(page);
  await visit(page, '#/questions');
  await paste(page, 'Your question', word);
  await page.getByRole('button', { name: 'Put it on my sheet' }).press('Enter');
  await visit(page, '#/matters');
  await paste(page, 'What worries you?', 'One\r\n\tTwo\u00a0three\r\n\r\n\r\nFour');
  for (const address of ['#/questions', '#/look-over', '#/sign', '#/sheet', '#/matters']) {
    await visit(page, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([address, await sideways(page)]).toEqual([address, 0]);
  }
  const paper = await printed(page);
  expect(paper).toContain(name);
  // Its beginning stands on the first page; in full it goes on over a page's end.
  expect(paper.match(/ж/gu)?.length).toBeGreaterThanOrEqual(4998);
  expect(paper).toMatch(/ж\?”/u);
  expect(paper).toContain('OneTwothreeFour');
});

test('a megabyte that is pasted is left out with its count, and the page goes on', async () => {
  const { page } = chromium;
  for (const [address, label] of [
    ['#/about/identity', 'Full name'],
    ['#/questions', 'Your question'],
  ] as const) {
    await visit(page, address);
    const before = await page.getByLabel(label).first().inputValue();
    await paste(page, label, 'word '.repeat(200_000));
    await page.getByText(/^That was (?:1,000,000|1,000,\d{3}) letters, and .* It was not put in\./).waitFor();
    expect(await page.getByLabel(label).first().inputValue()).toBe(before);
    await page.keyboard.type('!');
    expect(await page.getByLabel(label).first().inputValue()).toContain('!');
  }
});
