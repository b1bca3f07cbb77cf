import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../src/consent/steps.ts';
import { hrefOf } from '../../src/patient/route.ts';
import { catalog, NEEDLE, reviewOf, told } from '../core/consent/sample.ts';
import { launch, serveDist, watchOrigin } from './browser.ts';
import { outside } from './outside.ts';
import { begin, giveName, giveTechnique, saved, saveToFile, sign, visit } from './saved-patient.ts';

const NUMBER = 'HN94340217';
const WORDS = 'Will Dr Grumbling hold my hand?';
const TOLD = /Quistgaard|HN94340217|Grumbling|1951-03-14|UXVpc3RnYWFyZ/i;

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

/** Every page of the way, and every page beside it. */
const addresses = [
  ...pagesOf(reviewOf(told(NEEDLE)), catalog).map(hrefOf),
  ...['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'pin', 'delete', ''].map(
    (beside) => `#/${beside}`,
  ),
];

test('in a whole review nothing is asked of another origin, and nothing told is in view of the browser', async () => {
  const { page, context } = chromium;
  const foreign = watchOrigin(page, served.origin);
  const seen: string[] = [];
  context.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  context.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  await begin(page, served.origin);
  await page.getByLabel('Hospital number').fill(NUMBER);
  await giveName(page);
  await giveTechnique(page);
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill(WORDS);
  for (const address of addresses) {
    await visit(page, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    seen.push(JSON.stringify(await outside(page)));
  }
  await sign(page);
  await saved(page);
  const made = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  seen.push((await made).suggestedFilename());
  expect(await saveToFile(page)).toMatch(TOLD);
  const { local, session, cookies } = await outside(page);
  expect({ local, session, cookies }).toEqual({ local: [], session: [['slot', expect.any(String)]], cookies: '' });
  expect(seen.filter((words) => TOLD.test(words))).toEqual([]);
  expect(seen.length).toBeGreaterThan(addresses.length);
  expect(foreign).toEqual([]);
});
