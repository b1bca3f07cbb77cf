import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fact } from '../../src/consent/events.ts';
import { decided, SURGERY } from '../core/consent/sample.ts';
import { bringAxe, watchFaults } from './axe.ts';
import { launch, serveDist } from './browser.ts';
import { continueOf, letStand } from './patient.ts';
import { planned, signed, talkative, unsure } from './people.ts';
import { openReview } from './saved-review.ts';

type Scene = {
  readonly what: string;
  readonly facts: readonly Fact[];
  readonly at: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Rules that are wrong here. */
  readonly without?: readonly string[];
};

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
  device = await chromium.browser.newContext({ viewport: { width: 320, height: 590 }, serviceWorkers: 'block' });
  await bringAxe(device);
  page = await device.newPage();
  page.setDefaultTimeout(20_000);
});

afterEach(() => device.close());

const press = (name: string | RegExp) => (on: Page) => on.getByRole('button', { name }).first().click();
const pick = (name: string) => (on: Page) => on.getByRole('radio', { name, exact: true }).check();
const unfold = (name: string) => (on: Page) => on.locator('summary', { hasText: name }).first().click();
const goOn = (on: Page) => letStand(on).then(() => continueOf(on).click());
const both = (first: Scene['act'], then: Scene['act']) => async (on: Page) => {
  await first(on);
  await then(on);
};

const first = [...talkative(), decided('talk-first')];

const scenes: readonly Scene[] = [
  { what: 'view settings open', facts: planned(), at: '#/about/company', act: unfold('Text size') },
  { what: 'the narrow choices open', facts: planned(), at: '#/about/company', act: unfold('Stop, talk or say no') },
  {
    what: 'a representative asked for their authority',
    facts: planned(),
    at: '#/about/decider',
    act: pick('I am deciding for somebody else'),
  },
  {
    what: 'a treatment that is only thought to be it',
    facts: planned(),
    at: '#/procedure/technique',
    act: pick('I think so'),
  },
  {
    what: 'the question which treatment, asked',
    facts: unsure,
    at: '#/procedure/which-one',
    act: press('Put this question on my sheet'),
  },
  {
    what: 'a factor that cannot wait',
    facts: planned(),
    at: '#/health/today',
    act: (on) => on.getByRole('radio', { name: 'Yes' }).last().check(),
  },
  { what: 'a picture made bigger', facts: planned(), at: '#/risk/outcome-no-relief', act: press('Bigger picture') },
  {
    what: 'a borrowed figure as a picture',
    facts: planned(SURGERY),
    at: '#/risk/infection-deep',
    act: press('Show as a picture'),
  },
  { what: 'a picture of 100,000', facts: planned(SURGERY), at: '#/risk/anaes-death', act: press('Show as a picture') },
  {
    what: 'who was counted, and sources',
    facts: planned(),
    at: '#/risk/outcome-no-relief',
    act: unfold('Who was counted'),
  },
  { what: 'asked how often', facts: planned(), at: '#/risk/nerve-weakness', act: press('Ask how often you see this') },
  { what: 'questions offered', facts: planned(), at: '#/risk/nerve-weakness', act: press('Ask about this') },
  { what: 'an answer given', facts: planned(), at: '#/risk/nerve-weakness', act: pick('I’m not sure about this') },
  { what: 'a risk for some people alone', facts: planned(), at: '#/together/general', act: unfold('Only') },
  { what: 'a question being reworded', facts: talkative(), at: '#/questions', act: press('Change the words') },
  { what: 'a question removed', facts: talkative(), at: '#/questions', act: press('Remove') },
  {
    what: 'what is missing before go ahead',
    facts: talkative(),
    at: '#/decide',
    act: pick('I would like to go ahead, after my talk with the team'),
  },
  { what: 'a reason for no', facts: talkative(), at: '#/decide', act: pick('I do not want this') },
  { what: 'no way of signing chosen', facts: first, at: '#/sign', act: goOn },
  { what: 'sign by typing', facts: first, at: '#/sign', act: pick('By typing') },
  { what: 'nothing drawn', facts: first, at: '#/sign', act: both(pick('By drawing'), goOn) },
  { what: 'no witness', facts: first, at: '#/sign', act: both(pick('With a mark, before a witness'), goOn) },
  {
    what: 'stopped',
    facts: talkative(),
    at: '#/about/company',
    act: (on) => on.goto(`${served.origin}/#/stop`).then(() => press('Yes, stop for now')(on)),
  },
  {
    what: 'go ahead, not to be signed yet',
    facts: [...planned(), decided('go-ahead')],
    at: '#/sign',
    act: unfold('Text size'),
  },
  {
    what: 'signed with a mark',
    facts: signed({ method: 'mark', witness: 'Jon Berg' }),
    at: '#/done',
    act: (on) => on.goto(`${served.origin}/#/sheet`),
    without: ['p-as-heading'],
  },
];

async function actUntilSeen(act: Scene['act']): Promise<void> {
  const body = () => page.locator('body').innerHTML();
  await letStand(page);
  const before = await body();
  await act(page);
  await expect.poll(body, { timeout: 20_000 }).not.toBe(before);
}

test('axe finds nothing in any state a page can be in', async () => {
  const { faults, look } = watchFaults();
  for (const { what, facts, at, act, without } of scenes) {
    await openReview(page, served.origin, { facts, place: at });
    await actUntilSeen(act);
    await look({ page, what, without: without ?? [] });
  }
  expect(faults).toEqual({});
});

test('axe finds nothing where something went wrong', async () => {
  const { faults, look } = watchFaults();
  await page.goto(`${served.origin}/#/open`);
  await page
    .getByLabel('The file')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('It is not a saved review of this page.').waitFor();
  await look({ page, what: 'a foreign file' });

  await page.goto(`${served.origin}/#/new`);
  await page.waitForURL(/identity$/);
  await page.getByLabel('Full name').waitFor();
  await goOn(page);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Write your name/ })
    .waitFor();
  await look({ page, what: 'a name that is missing' });

  const other = await device.newPage();
  await other.goto(`${served.origin}/#/about/company`);
  await other.getByText('Open in another tab').waitFor();
  await look({ page: other, what: 'a second tab' });
  await other.goto(`${served.origin}/`);
  await other.getByRole('button', { name: 'Continue' }).waitFor();
  await look({ page: other, what: 'a review to go on with' });
  expect(faults).toEqual({});
});

test('axe finds nothing where a change could not be saved', async () => {
  const { faults, look } = watchFaults();
  await openReview(page, served.origin, { facts: talkative(), place: '#/about/company' });
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await pick('I am alone')(page);
  await page.getByRole('alert').getByText('Not saved.').waitFor();
  await look({ page, what: 'not saved' });
  expect(faults).toEqual({});
});
