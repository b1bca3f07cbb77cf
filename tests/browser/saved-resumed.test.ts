import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { newProfile, removeProfile } from './profile.ts';
import { addressOf, answerRisk, begin, giveName, giveTechnique, NAME, saved, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let profile: string;
let device: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  profile = await newProfile();
});

afterAll(async () => {
  await served.close();
  await removeProfile(profile);
});

afterEach(() => device.close());

/** Opens the browser on the start page, as on another day. */
async function openBrowser(): Promise<Page> {
  await device?.close();
  device = await launch({ userDataDir: profile });
  await device.page.goto(served.origin);
  return device.page;
}

test('whoever comes back is asked by name, and finds the same place with what was being typed', async () => {
  const first = await openBrowser();
  await begin(first, served.origin);
  await first.getByLabel('Full name').pressSequentially('Wilhel');
  await saved(first);

  const second = await openBrowser();
  await second.getByRole('button', { name: 'Continue', exact: true }).press('Enter');
  await second.waitForURL(/#\/about\/identity$/);
  expect(await second.getByLabel('Full name').inputValue()).toBe('Wilhel');
  await giveName(second);
  await giveTechnique(second);
  await answerRisk(second, 'nerve-weakness', 'I’m not sure about this');
  await second.getByRole('button', { name: 'Ask about this' }).press('Enter');
  await second.getByLabel('In your own words').pressSequentially('Will my leg');
  await saved(second);

  const third = await openBrowser();
  await third.getByRole('button', { name: `Continue as ${NAME}`, exact: true }).press('Enter');
  await third.getByText('Is this clear to you?').waitFor();
  expect(addressOf(third)).toBe('#/risk/nerve-weakness');
  expect(await third.getByLabel('I’m not sure about this', { exact: true }).isChecked()).toBe(true);
  expect(await third.getByLabel('In your own words').inputValue()).toBe('Will my leg');
  await third.getByLabel('In your own words').press('End');
  await third.keyboard.type(' be weak?');
  await visit(third, '#/questions');
  await third.getByText('Will my leg be weak?', { exact: true }).first().waitFor();
  await saved(third);
});

test('two people on one device each come back to their own review and place', async () => {
  const page = await openBrowser();
  await begin(page, served.origin);
  await giveName(page, { name: 'Walter Okafor' });
  await saved(page);
  await page.goto(`${served.origin}/#/`);
  await page.getByRole('button', { name: `Continue as ${NAME}`, exact: true }).press('Enter');
  await page.waitForURL(/#\/questions$/);
  await saved(page);
  await page.goto(`${served.origin}/#/`);
  await page.getByRole('button', { name: 'Continue as Walter Okafor', exact: true }).press('Enter');
  await page.waitForURL(/#\/about\/company$/);
  await visit(page, '#/about/identity');
  expect(await page.getByLabel('Full name').inputValue()).toBe('Walter Okafor');
  await saved(page);
  await page.goto(`${served.origin}/#/`);
  await page.getByRole('button', { name: `Continue as ${NAME}`, exact: true }).press('Enter');
  await page.waitForURL(/#\/questions$/);
});
