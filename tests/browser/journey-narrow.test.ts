import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../src/consent/steps.ts';
import { hrefOf } from '../../src/patient/route.ts';
import { catalog, SURGERY } from '../core/consent/sample.ts';
import { launch, serveDist } from './browser.ts';
import { sideways, visit } from './patient.ts';
import { signed, talkative } from './people.ts';
import { openReview, reviewAfter } from './saved-review.ts';

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

const windows = [
  { what: 'the smallest phone', width: 320, height: 640, text: '100' },
  { what: 'the smallest phone with text of 200 %', width: 320, height: 640, text: '200' },
  { what: 'a screen of 1280 x 1024 zoomed to 400 %', width: 320, height: 256, text: '100' },
] as const;

const beside = ['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'pin', 'delete'].map((at) => `#/${at}`);
const people = [
  talkative(),
  talkative(SURGERY),
  signed({
    method: 'drawn',
    strokes: [
      [
        [0.1, 0.3],
        [0.9, 0.2],
      ],
    ],
  }),
];

/** The pages of each person's way, and of those beside it, that nobody before them has. */
function* newPages() {
  const seen = new Set<string>();
  for (const facts of people) {
    const way = [...pagesOf(reviewAfter(facts), catalog).map(hrefOf), ...beside];
    const isNew = (address: string) => !seen.has(address) || /sign|done|sheet|together/.test(address);
    yield { facts, addresses: way.filter(isNew) };
    for (const address of way) seen.add(address);
  }
}

async function setText(page: Page, percent: string): Promise<void> {
  await page.locator('.view-settings summary').click();
  await page.getByRole('radio', { name: `${percent} %` }).check();
}

test.concurrent.each(windows)('no page scrolls sideways: $what', async ({ width, height, text }) => {
  const device = await chromium.browser.newContext({ viewport: { width, height }, serviceWorkers: 'block' });
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${served.origin}/`);
  await setText(page, text);
  const wide: string[] = (await sideways(page)) > 0 ? ['#/'] : [];
  for (const { facts, addresses } of newPages()) {
    await openReview(page, served.origin, { facts, place: '#/about/company' });
    for (const address of addresses) {
      await visit(page, address);
      if ((await sideways(page)) > 0) wide.push(address);
    }
  }
  expect(wide).toEqual([]);
  await device.close();
});
