import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** A device of its own, so that tests can run side by side. */
async function newPage(): Promise<Page> {
  // So low that no bar stays in view, where it would lie over whatever scrolls by.
  const device = await chromium.browser.newContext({ viewport: { width: 360, height: 590 }, serviceWorkers: 'block' });
  await bringAxe(device);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const beside = ['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'pin', 'delete'].map((at) => `#/${at}`);
const wayOf = (facts: readonly Fact[]) => pagesOf(reviewAfter(facts), catalog).map(hrefOf);

// It takes large type for a heading: on the sheet a name and a decision stand in large type.
const without = (address: string) => (address === '#/sheet' ? ['p-as-heading'] : []);

async function expectNoFaults(page: Page, addresses: readonly string[]): Promise<void> {
  const { faults, look } = watchFaults();
  for (const address of addresses) {
    await visit(page, address);
    await look({ page, what: address, without: without(address) });
  }
  expect(faults).toEqual({});
  await page.context().close();
}

const drawn = signed({
  method: 'drawn',
  strokes: [
    [
      [0.1, 0.3],
      [0.5, 0.1],
      [0.9, 0.4],
    ],
  ],
});
const ofOneTreatment = (address: string) => /^#\/(risk|risks|together|check|choices)\//.test(address);

type Review = { readonly of: string; readonly facts: readonly Fact[]; readonly addresses: readonly string[] };

const reviews: readonly Review[] = [
  { of: 'needle treatment', facts: talkative(), addresses: [...wayOf(talkative()), ...beside] },
  { of: 'surgery', facts: talkative(SURGERY), addresses: wayOf(talkative(SURGERY)).filter(ofOneTreatment) },
  {
    of: 'somebody who has said nearly nothing',
    facts: planned(),
    addresses: [
      '#/questions',
      '#/look-over',
      '#/decide',
      '#/sign',
      '#/done',
      '#/risk/nerve-weakness',
      '#/together/bleeding',
    ],
  },
  {
    of: 'a treatment that is not known',
    facts: unsure,
    addresses: [...wayOf(unsure), '#/risk/nerve-weakness', '#/risk-list'],
  },
  {
    of: 'somebody who decides for another',
    facts: representative,
    addresses: ['#/about/decider', '#/decide', '#/sign', '#/done', '#/sheet'],
  },
  {
    of: 'somebody who has signed',
    facts: drawn,
    addresses: [
      '#/done',
      '#/sheet',
      '#/about/identity',
      '#/health/implants',
      '#/risk/nerve-weakness',
      '#/questions',
      '#/sign',
    ],
  },
];

test.concurrent.each(reviews)('axe finds nothing on the pages of a review of $of', async ({ facts, addresses }) => {
  const page = await newPage();
  await openReview(page, served.origin, { facts, place: '#/about/identity' });
  await expectNoFaults(page, addresses);
});

test.concurrent('axe finds nothing on the pages before a review', async () => {
  const page = await newPage();
  await page.goto(`${served.origin}/`);
  await expectNoFaults(page, ['#/device', '#/desk/set-up', '#/open', '#/verify', '#/paper', '#/questions']);
});
