import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { addressOf, arrive, continueOf, headingOf, letStand, visit } from './patient.ts';
import { talkative, unsure } from './people.ts';
import { openReview } from './saved-review.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;
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
  page = await chromium.browser.newPage({ serviceWorkers: 'block' });
  page.setDefaultTimeout(20_000);
});

afterEach(() => page.close());

async function goOn(): Promise<string> {
  const before = addressOf(page);
  await letStand(page);
  await continueOf(page).click();
  return arrive(page, before);
}

test('the browser’s own Back goes back page by page, and Forward forth again', async () => {
  await openReview(page, served.origin, { facts: talkative(), place: '#/health/back-and-treatment' });
  const way = ['#/health/back-and-treatment', await goOn(), await goOn(), await goOn()];
  for (const address of way.toReversed().slice(1)) {
    const before = addressOf(page);
    await page.goBack();
    expect(await arrive(page, before)).toBe(address);
  }
  for (const address of way.slice(1)) {
    const before = addressOf(page);
    await page.goForward();
    expect(await arrive(page, before)).toBe(address);
  }
});

const addresses = [
  '#/about/identity',
  '#/procedure/what-happens',
  '#/health/implants',
  '#/risks/nerve',
  '#/risk/bleeding-thinner-pause',
  '#/together/nerve',
  '#/check/nerve',
  '#/questions',
  '#/sign',
  '#/done',
  '#/risk-list',
  '#/sheet',
];

test('every address opens the same page again after a reload', async () => {
  await openReview(page, served.origin, { facts: talkative(), place: '#/about/company' });
  for (const address of addresses) {
    await visit(page, address);
    const heading = await headingOf(page).innerText();
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect([addressOf(page), await headingOf(page).innerText()]).toEqual([address, heading]);
  }
});

test('who does not know the treatment is led past its risks, to questions and to a talk', async () => {
  await openReview(page, served.origin, { facts: unsure, place: '#/procedure/technique' });
  expect([await goOn(), await goOn(), await goOn(), await goOn()]).toEqual([
    '#/procedure/which-one',
    '#/questions',
    '#/look-over',
    '#/decide',
  ]);
  await page.getByRole('radio', { name: 'I would like to go ahead, after my talk with the team' }).check();
  await page.getByRole('link', { name: 'Say which treatment is planned.' }).waitFor();
  await visit(page, '#/sign');
  expect(await page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0);

  await visit(page, '#/decide');
  await page.getByRole('radio', { name: 'I want to talk first' }).check();
  await goOn();
  await page.getByRole('radio', { name: 'By typing' }).check();
  expect(await goOn()).toBe('#/done');
});

const ofATreatment = [
  'choices/benefits',
  'health/today',
  'risks/nerve',
  'risk/nerve-weakness',
  'together/nerve',
  'check/nerve',
  'matters',
];

test('who does not know the treatment reaches no page that belongs to one', async () => {
  await openReview(page, served.origin, { facts: unsure, place: '#/procedure/technique' });
  for (const address of ofATreatment) {
    await page.goto(`${served.origin}/#/${address}`);
    await page.getByText('This page is not on your way yet').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/How often|of 1,000|Is this clear/);
    expect(await continueOf(page).count()).toBe(0);
  }
  await visit(page, '#/risk-list');
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(0);
});
