import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { newProfile, removeProfile } from './profile.ts';
import { addressOf, answerRisk, begin, giveName, giveTechnique, NAME, saved, visit } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let profile: string;

beforeAll(async () => {
  served = await serveDist();
  profile = await newProfile();
});

afterAll(async () => {
  await served.close();
  await removeProfile(profile);
});

/** Opens the browser on the start page, as on another day. */
async function openBrowser() {
  const device = await launch({ userDataDir: profile });
  await device.page.goto(served.origin);
  return device;
}

test('whoever comes back is asked by name, and finds the same place with what was being typed', async () => {
  const first = await launch({ userDataDir: profile });
  await begin(first.page, served.origin);
  await first.page.getByLabel('Full name').pressSequentially('Wilhel');
  await saved(first.page);
  await first.close();

  const second = await openBrowser();
  await second.page.getByRole('button', { name: 'Continue', exact: true }).press('Enter');
  await second.page.waitForURL(/#\/about\/identity$/);
  expect(await second.page.getByLabel('Full name').inputValue()).toBe('Wilhel');
  await giveName(second.page);
  await giveTechnique(second.page);
  await answerRisk(second.page, 'nerve-weakness', 'I’m not sure about this');
  await second.page.getByRole('button', { name: 'Ask about this' }).press('Enter');
  await second.page.getByLabel('In your own words').pressSequentially('Will my leg');
  await saved(second.page);
  await second.close();

  const third = await openBrowser();
  await third.page.getByRole('button', { name: `Continue as ${NAME}`, exact: true }).press('Enter');
  await third.page.getByText('Is this clear to you?').waitFor();
  expect(addressOf(third.page)).toBe('#/risk/nerve-weakness');
  expect(await third.page.getByLabel('I’m not sure about this', { exact: true }).isChecked()).toBe(true);
  expect(await third.page.getByLabel('In your own words').inputValue()).toBe('Will my leg');
  await third.page.getByLabel('In your own words').press('End');
  await third.page.keyboard.type(' be weak?');
  await visit(third.page, '#/questions');
  await third.page.getByText('Will my leg be weak?', { exact: true }).first().waitFor();
  await saved(third.page);
  await third.close();
});

test('two people on one device each come back to their own review and place', async () => {
  const { page, close } = await openBrowser();
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
  await close();
});
