import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist, watchOrigin } from './browser.ts';
import { hasFocus, keyboard, moveTo } from './keyboard.ts';
import { addressOf, arrive, continueOf, headingOf, letStand, walk } from './patient.ts';

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

async function open(address: string): Promise<Page> {
  const device = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${served.origin}/${address}`);
  return page;
}

/** From the start page to the first question, as a patient on their own device. */
async function begin(page: Page): Promise<void> {
  const { press } = keyboard(page);
  await press(page.getByRole('link', { name: 'Start', exact: true }));
  await arrive(page, '');
  await press(page.getByRole('link', { name: 'Mine, or my family’s' }));
  await page.waitForURL(/#\/about\/identity$/);
  await headingOf(page).getByText('Who is this for?').waitFor();
}

/** What the patient does on the way, beside going on. */
function deedsOf(page: Page) {
  const { press, choose, write } = keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
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
    '#/health/blood-and-medicines': () =>
      choose('Do you take a blood thinner, such as warfarin, apixaban, clopidogrel or aspirin?', 'Yes'),
    '#/risk/outcome-no-relief': async () => {
      await choose('Is this clear to you? Not enough pain relief', 'I’m not sure about this');
      await press(button('Ask about this'));
      await press(button('How would I notice?'));
    },
    '#/risk/nerve-weakness': async () => {
      await press(button('Ask about this'));
      await write('In your own words', 'Will I walk to the shop again?');
      await press(button('Put it on my sheet'));
    },
    '#/questions': () => press(button('Put first Will I walk to the shop again?')),
    '#/decide': () => choose('What would you like?', 'I want to talk first'),
    '#/sign': () => choose('How would you like to sign?', 'By typing'),
  };
}

test.concurrent('a review is done by keyboard alone, from the start page to the sheet', async () => {
  const page = await open('');
  const foreign = watchOrigin(page, served.origin);
  await begin(page);
  const met = await walk(page, { hands: keyboard(page), deeds: deedsOf(page), until: '#/done' });
  expect(met).toContain('#/risk/bleeding-thinner-pause');
  expect(await headingOf(page).innerText()).toBe('Your sheet is ready');

  await keyboard(page).press(page.getByRole('link', { name: 'See my sheet' }));
  await arrive(page, '#/done');
  const sheet = page.getByRole('article');
  await sheet.waitFor();
  expect(await sheet.innerText()).toMatch(
    /Wants to talk first[^]*Will I walk to the shop again\?[^]*How would I notice\?/,
  );
  expect(foreign).toEqual([]);
  await page.context().close();
});

test.concurrent('the skip links lead to the page and to the choices', async () => {
  const page = await open('#/new');
  await page.waitForURL(/#\/about\/identity$/);
  await letStand(page);
  await moveTo(page, page.getByRole('button', { name: 'Skip to the page' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await hasFocus(headingOf(page))).toBe(true);

  await keyboard(page).press(page.getByRole('button', { name: 'Skip to stop, talk first or say no' }));
  await page.keyboard.press('Tab');
  expect(await hasFocus(page.getByRole('link', { name: 'Stop for now' }))).toBe(true);
  await moveTo(page, continueOf(page), 'Shift+Tab');
  await page.context().close();
});

test.concurrent('a key that is held goes on by one page', async () => {
  const page = await open('#/new');
  await page.waitForURL(/#\/about\/identity$/);
  await page.goto(`${served.origin}/#/about/company`);
  await arrive(page, '#/about/identity');
  await letStand(page);
  await moveTo(page, continueOf(page));
  // Without `up` between them, every further press is a repetition.
  for (let repeats = 0; repeats < 40; repeats++) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(30);
  }
  await page.keyboard.up('Enter');
  expect(addressOf(page)).toBe('#/about/needs');
  await page.context().close();
});
