import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { heading, setUpDesk, SURGEON, workAs } from './desk.ts';
import { sideways } from './patient.ts';
import { usual } from './people.ts';
import { fileOf } from './saved-review.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
  ({ page } = launched);
  page.setDefaultTimeout(10_000);
  await setUpDesk(page, served.origin);
  await page.goto(`${served.origin}/#/desk/bring-in`);
  await page.getByLabel('Or choose files').setInputFiles(fileOf(usual()));
  await page.getByRole('link', { name: 'Anna Berg' }).click();
  await heading(page, 'Anna Berg').waitFor();
  await workAs(page, SURGEON);
});

afterAll(async () => {
  await launched.close();
  await served.close();
});

const room = () =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const sections = [...document.querySelectorAll('.agenda section')].map((one) => one.getBoundingClientRect().bottom);
    return { below: scrollHeight - clientHeight, ends: Math.max(...sections) };
  });

test('at 1280 × 800 a usual agenda is seen without scrolling: three questions, two not sure, one to go over, two health answers', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const agenda = await page.getByRole('main').innerText();
  for (const seen of [
    'Wants to talk first',
    'Will I walk to the shop again?',
    'Who will do it?',
    'What if it does not help?',
  ])
    expect(agenda).toContain(seen);
  for (const seen of ['Leg weakness or lasting nerve harm', 'Worth going over again', 'Blood thinners', 'Diabetes'])
    expect(agenda).toContain(seen);
  const { below, ends } = await room();
  expect(below).toBe(0);
  expect(ends).toBeLessThan(800);
  expect(await page.getByRole('textbox').count()).toBe(3);
});

test('what is to be signed opens once all of it was discussed', async () => {
  const registration = page.getByLabel('Registration number');
  const ticks = page.getByRole('checkbox', { name: /^Discussed/u });
  for (const risk of ['Leg weakness or lasting nerve harm', 'Deep infection in or near the spine'])
    await page.locator('summary').filter({ hasText: risk }).click();
  expect(await ticks.count()).toBe(5);
  for (const tick of await ticks.all()) {
    expect(await registration.isVisible()).toBe(false);
    await tick.check();
  }
  await registration.waitFor();
});

test.for([768, 834])(
  'on a portrait tablet %i wide nothing runs out at the side, on the agenda or the list',
  async (width) => {
    await page.setViewportSize({ width, height: 1100 });
    expect(await sideways(page)).toBe(0);
    await page.goto(`${served.origin}/#/desk`);
    await heading(page, 'Reviews').waitFor();
    await page.getByLabel('All', { exact: true }).check();
    expect(await sideways(page)).toBe(0);
    await page.getByRole('link', { name: 'Berg, Anna', exact: true }).click();
    await heading(page, 'Anna Berg').waitFor();
  },
);
