import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fact } from '../../src/consent/events.ts';
import { pagesOf } from '../../src/consent/steps.ts';
import { hrefOf } from '../../src/patient/route.ts';
import { catalog, SURGERY } from '../core/consent/sample.ts';
import { bringAxe, watchFaults } from './axe.ts';
import { launch, serveDist } from './browser.ts';
import { visit } from './patient.ts';
import { planned, representative, signed, talkative, unsure } from './people.ts';
import { openReview, reviewAfter } from './saved-review.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
let device: BrowserContext;
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
  // So low that no bar stays in view, where it would lie over whatever scrolls by.
  device = await chromium.browser.newContext({ viewport: { width: 360, height: 590 }, serviceWorkers: 'block' });
  await bringAxe(device);
  page = await device.newPage();
  page.setDefaultTimeout(5000);
});

afterEach(() => device.close());

const beside = ['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'delete'].map((at) => `#/${at}`);
const wayOf = (facts: readonly Fact[]) => pagesOf(reviewAfter(facts), catalog).map(hrefOf);

// It takes large type for a heading: on the sheet a name and a decision stand in large type.
const without = (address: string) => (address === '#/sheet' ? ['p-as-heading'] : []);

async function expectNoFaults(addresses: readonly string[]): Promise<void> {
  const { faults, look } = watchFaults();
  for (const address of addresses) {
    await visit(page, address);
    await look({ page, what: address, without: without(address) });
  }
  expect(faults).toEqual({});
}

const open = (facts: readonly Fact[]) => openReview(page, served.origin, { facts, place: '#/about/identity' });

test('axe finds nothing on the pages before a review', async () => {
  await page.goto(`${served.origin}/`);
  await expectNoFaults(['#/device', '#/clinic-device', '#/open', '#/questions']);
});

test('axe finds nothing on any page of a needle review, and beside it', async () => {
  const facts = talkative();
  await open(facts);
  await expectNoFaults([...wayOf(facts), ...beside]);
});

test('axe finds nothing on any page of a surgery review that a needle review does not have', async () => {
  const facts = talkative(SURGERY);
  await open(facts);
  await expectNoFaults(wayOf(facts).filter((address) => /^#\/(risk|risks|together|check|choices)\//.test(address)));
});

test('axe finds nothing where nearly nothing was said', async () => {
  await open(planned());
  await expectNoFaults([
    '#/questions',
    '#/look-over',
    '#/decide',
    '#/sign',
    '#/done',
    '#/risk/nerve-weakness',
    '#/together/bleeding',
  ]);
});

test('axe finds nothing where the treatment is not known', async () => {
  await open(unsure);
  await expectNoFaults([...wayOf(unsure), '#/risk/nerve-weakness', '#/risk-list']);
});

test('axe finds nothing where somebody else decides', async () => {
  await open(representative);
  await expectNoFaults(['#/about/decider', '#/decide', '#/sign', '#/done', '#/sheet']);
});

test('axe finds nothing on what is signed', async () => {
  await open(
    signed({
      method: 'drawn',
      strokes: [
        [
          [0.1, 0.3],
          [0.5, 0.1],
          [0.9, 0.4],
        ],
      ],
    }),
  );
  await expectNoFaults([
    '#/done',
    '#/sheet',
    '#/about/identity',
    '#/health/implants',
    '#/risk/nerve-weakness',
    '#/questions',
    '#/sign',
  ]);
});
