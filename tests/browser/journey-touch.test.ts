import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decided } from '../core/consent/sample.ts';
import { textOf } from '../core/pdf/open-again.ts';
import { launch, serveDist, watchOrigin } from './browser.ts';
import { addressOf, arrive, continueOf, headingOf, letStand, sideways, walk } from './patient.ts';
import { planned } from './people.ts';
import { openReview } from './saved-review.ts';
import { savedSheet } from './saved-sheet.ts';
import { doubleTap, draw, touch } from './touch.ts';

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

async function phone(): Promise<Page> {
  const upright = { width: 320, height: 640 };
  const device = await chromium.browser.newContext({ viewport: upright, hasTouch: true, isMobile: true });
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const paperOf = (page: Page) => page.locator('.signature-paper');
const refusal = 'Draw your signature: a dot or nothing is not enough. You can also sign by typing.';
const sweep = [
  [0.1, 0.7],
  [0.25, 0.2],
  [0.4, 0.8],
  [0.6, 0.3],
  [0.9, 0.6],
] as const;

function deedsOf(page: Page) {
  const { press, choose, write } = touch(page);
  return {
    '#/about/identity': async () => {
      await write('Full name', 'Anna Berg');
      await write('Day', '27');
      await write('Month', '3');
      await write('Year', '1956');
    },
    '#/about/decider': () => choose('Who decides about this treatment?', 'I decide for myself'),
    '#/procedure/technique': async () => {
      await choose('Which treatment is planned for you?', 'Heated needle treatment');
      await choose('How do you know?', 'I was told by the team, or it stands in my letter');
    },
    '#/risk/nerve-weakness': async () => {
      await press(button(page, /^Ask about this/));
      await press(button(page, 'What would you do if it were you?'));
      await write('In your own words', 'Will I walk to the shop again?');
      await press(button(page, 'Put it on my sheet'));
    },
    '#/decide': () => choose('What would you like?', 'I would like to go ahead, after my talk with the team'),
    '#/sign': async () => {
      await choose('How would you like to sign?', 'By drawing');
      await draw(page, paperOf(page), sweep);
    },
  };
}

test.concurrent('a review is done by touch on the smallest phone, from the start page to a PDF that says it all', async () => {
  const page = await phone();
  const foreign = watchOrigin(page, served.origin);
  await page.goto(`${served.origin}/`);
  await page.getByRole('link', { name: 'Start', exact: true }).tap();
  await page.getByRole('link', { name: 'Mine, or my family’s' }).tap();
  await page.waitForURL(/#\/about\/identity$/);
  const tooWide: string[] = [];
  const look = async () => void ((await sideways(page)) > 0 && tooWide.push(addressOf(page)));
  await walk(page, { hands: touch(page), deeds: deedsOf(page), look, until: '#/done' });
  expect(await headingOf(page).innerText()).toBe('Your sheet is ready');
  expect(tooWide).toEqual([]);

  const text = textOf(await savedSheet(page, (saving) => saving.tap()));
  for (const words of [
    'Anna Berg',
    'Would like to go ahead',
    'What would you do if it were you?',
    'Will I walk to the shop again?',
  ]) {
    expect(text).toContain(words);
  }
  expect(foreign).toEqual([]);
  await page.context().close();
});

/** What was drawn, as the page shows it. */
const inkOn = (page: Page) => paperOf(page).locator('path').getAttribute('d');

async function openSigning(page: Page): Promise<void> {
  await openReview(page, served.origin, { facts: [...planned(), decided('talk-first')], place: '#/sign' });
  await letStand(page);
  await touch(page).choose('How would you like to sign?', 'By drawing');
}

test.concurrent('a drawn signature outlives a scroll, a rotation and a reload, and is accepted', async () => {
  const page = await phone();
  await openSigning(page);
  await draw(page, paperOf(page), sweep);
  const ink = await inkOn(page);
  expect(ink).toMatch(/^M100\.0 350\.0Q/);
  await page.mouse.wheel(0, -2000);
  await page.mouse.wheel(0, 2000);
  await page.setViewportSize({ width: 640, height: 320 });
  expect(await inkOn(page)).toBe(ink);
  await draw(page, paperOf(page), sweep.toReversed());
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByText('2 lines drawn.').waitFor();
  await page.getByText(/^Saved on this device/).waitFor();
  await page.reload();
  await page.getByText('2 lines drawn.').waitFor();
  await letStand(page);
  await button(page, 'Sign').tap();
  expect(await arrive(page, '#/sign')).toBe('#/done');
  await page.context().close();
});

test.concurrent('an empty pad and a single dot are refused with a message that leads to the pad', async () => {
  const page = await phone();
  await openSigning(page);
  for (const drawing of [() => Promise.resolve(), () => draw(page, paperOf(page), [[0.5, 0.5]])]) {
    await drawing();
    await letStand(page);
    await button(page, 'Sign').tap();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: refusal }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.getByText('1 line drawn.').waitFor();
  await page.getByRole('link', { name: refusal }).tap();
  expect(await paperOf(page).evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(
    true,
  );
  expect(addressOf(page)).toBe('#/sign');
  await page.context().close();
});

/** Runs in the page: goes to an address and presses *Continue* the moment it is there. */
async function pressAtOnce(address: string): Promise<void> {
  const before = document.querySelector('h1');
  window.location.hash = address;
  while (document.querySelector('h1') === before) await new Promise(requestAnimationFrame);
  const onward = document.querySelector('button.continue');
  for (const press of ['pointerdown', 'pointerup', 'click']) onward?.dispatchEvent(new Event(press, { bubbles: true }));
}

test.concurrent('a press that comes as soon as a page has opened does not skip it', async () => {
  const page = await phone();
  await openReview(page, served.origin, { facts: planned(), place: '#/about/needs' });
  await page.evaluate(pressAtOnce, '#/about/company');
  await letStand(page);
  expect(addressOf(page)).toBe('#/about/company');
  await continueOf(page).tap();
  expect(await arrive(page, '#/about/company')).toBe('#/about/needs');
  await page.context().close();
});

test.concurrent('a double tap goes on by one page, and answers nothing there', async () => {
  const page = await phone();
  const way = ['#/choices/alternatives', '#/health/today', '#/health/blood-and-medicines', '#/health/implants'];
  const risks = ['#/check/outcome', '#/risks/nerve', '#/risk/nerve-cauda-equina'];
  for (const [from = '', ...next] of [way, risks]) {
    await openReview(page, served.origin, { facts: planned(), place: from });
    for (const [i, address] of next.entries()) {
      await letStand(page);
      await doubleTap(page, continueOf(page), i % 2 === 0 ? 60 : 180);
      await letStand(page);
      expect(addressOf(page)).toBe(address);
      expect(await page.getByRole('radio', { checked: true }).and(page.locator('main *')).count()).toBe(0);
    }
  }
  await page.context().close();
});
