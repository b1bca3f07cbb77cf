import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventsOf } from '../../src/record/record.ts';
import { recordIn } from '../core/record/fixture.ts';
import { launch, serveDist } from './browser.ts';
import {
  addressOf,
  answerRisk,
  begin,
  giveName,
  giveTechnique,
  NAME,
  saved,
  saveToFile,
  visit,
} from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
/** The files of one review: half way, some pages later, and gone another way from half way. */
let early: string;
let late: string;
let other: string;
let page: Page;

const newDevice = async () => (await chromium.browser.newContext()).newPage();

/** Gives a file to *Open a saved file*. */
async function choose(content: string): Promise<void> {
  await visit(page, '#/open');
  const file = { name: 'mine.review.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.getByLabel('The file').setInputFiles(file);
}

async function open(content: string): Promise<void> {
  await choose(content);
  await page.waitForURL(({ hash }) => hash !== '#/open');
  await saved(page);
}

/** What a file says of its review: the events, what was being typed, and the place. */
function told(file: string) {
  const record = recordIn(file);
  return { events: eventsOf(record), unfinished: record.unfinished };
}

/** How many reviews the start page offers to go on with. */
async function reviewsHere(): Promise<number> {
  await visit(page, '#/');
  await page.getByRole('heading', { name: 'On this device' }).waitFor();
  return page.getByRole('button', { name: `Continue as ${NAME}` }).count();
}

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
  page = chromium.page;
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  early = await saveToFile(page);
  await answerRisk(page, 'nerve-weakness', 'I’m not sure about this');
  await page.getByRole('button', { name: 'Ask about this' }).press('Enter');
  await page.getByLabel('In your own words').fill('Will my leg be weak?');
  await visit(page, '#/about/identity');
  await page.getByLabel('Hospital number').fill('9434');
  late = await saveToFile(page);
  page = await newDevice();
  await page.goto(served.origin);
  await open(early);
  await answerRisk(page, 'anaes-death', 'This is clear to me');
  other = await saveToFile(page);
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

beforeEach(async () => {
  await page.context().close();
  page = await newDevice();
  await page.goto(served.origin);
});

test('a saved file goes on where it was left, on another device', async () => {
  await open(late);
  expect(addressOf(page)).toBe('#/about/identity');
  expect(await page.getByLabel('Full name').inputValue()).toBe(NAME);
  expect(await page.getByLabel('Hospital number').inputValue()).toBe('9434');
  await visit(page, '#/risk/nerve-weakness');
  expect(await page.getByLabel('I’m not sure about this', { exact: true }).isChecked()).toBe(true);
  await page.getByText('On your sheet: “Will my leg be weak?”').waitFor();
  await visit(page, '#/about/identity');
  expect(told(await saveToFile(page))).toEqual(told(late));
});

const replaced = (words: string, by: string) => () => late.replaceAll(words, by);

const FAULTS: readonly (readonly [string, () => string, RegExp])[] = [
  ['cut off', () => late.slice(0, -200), /cannot be read/],
  ['of another kind', () => 'Dear Sir', /cannot be read/],
  ['a sheet', () => '%PDF-1.7', /is a PDF/],
  ['foreign', () => '{"resourceType":"Bundle","entry":[]}', /not a saved review of this page/],
  ['damaged', replaced('"risk-answered"', '"risk-ansvered"'), /but it is damaged/],
  ['newer', replaced('"schemaVersion":2', '"schemaVersion":3'), /newer version/],
  ['changed', replaced(NAME, `${NAME} II`), /changed since a device sealed it/],
  ['of another content', replaced('"textHash":"', '"textHash":"f'), /another version of the content/],
  ['of another content that says it is ours', replaced('nerve-weakness', 'nerve-weakling'), /but it is damaged/],
];

test('a file that cannot be opened is refused by its fault, and what is here stays as it is', async () => {
  await open(early);
  const missed: string[] = [];
  for (const [kind, content, message] of FAULTS) {
    await choose(content());
    await page
      .getByRole('alert')
      .filter({ hasText: message })
      .waitFor({ timeout: 20_000 })
      .catch(() => missed.push(kind));
    await visit(page, '#/device');
  }
  expect(missed).toEqual([]);
  expect(await reviewsHere()).toBe(1);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await saved(page);
  expect(told(await saveToFile(page))).toEqual(told(early));
});

test('a file of more than 20 MB is refused before it is read', async () => {
  await visit(page, '#/open');
  await page.getByLabel('The file').evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'mine.review.json'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByRole('alert').filter({ hasText: 'larger than 20 MB' }).waitFor();
  expect(addressOf(page)).toBe('#/open');
});

test('a file that is opened twice is here once, and an older one leaves the longer review as it is', async () => {
  await open(early);
  await open(late);
  await open(late);
  await open(early);
  expect(addressOf(page)).toBe('#/about/identity');
  expect(told(await saveToFile(page))).toEqual(told(late));
  expect(await reviewsHere()).toBe(1);
});

test('two ways from one file are both kept, and each is recognised', async () => {
  await open(late);
  await open(other);
  expect(told(await saveToFile(page))).toEqual(told(other));
  await open(late);
  expect(told(await saveToFile(page))).toEqual(told(late));
  await open(other);
  await open(late);
  expect(await reviewsHere()).toBe(2);
});
