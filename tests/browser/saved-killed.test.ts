import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { newProfile, removeProfile } from './profile.ts';
import { addressOf, begin, giveName, giveTechnique, NAME, saved, sign, visit } from './saved-patient.ts';

// Another seed, another review: SEED=7 npx vitest run tests/browser/saved-killed
const SEED = Number(process.env['SEED'] ?? 20_261_123);

let served: Awaited<ReturnType<typeof serveDist>>;
let profile: string;
let device: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  profile = await newProfile();
  device = await launch({ userDataDir: profile });
  await begin(device.page, served.origin);
});

afterAll(async () => {
  await device.close();
  await served.close();
  await removeProfile(profile);
});

/** Same seed, same numbers: a failure can be run again. */
function random(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = random(SEED);
const pick = (...from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';

const plan = {
  day: String(1 + Math.floor(next() * 28)),
  health: pick('Yes', 'No', 'I’m not sure'),
  risk: pick('outcome-no-relief', 'nerve-weakness', 'anaes-death'),
  answer: pick('This is clear to me', 'I’m not sure about this', 'I’d rather not read about this'),
  words: pick('Will I feel the needle?', 'Muß ich “danach” liegen? Wie lange?', 'Can I drive home? 🚗'),
};

/** Ends the browser as a crash would, and goes on as the patient would: from the start page. */
async function killAndContinue(): Promise<Page> {
  const left = addressOf(device.page);
  await device.kill();
  device = await launch({ userDataDir: profile });
  await device.page.goto(served.origin);
  await device.page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await device.page.getByRole('heading', { level: 1 }).and(device.page.locator(':focus')).waitFor();
  expect(addressOf(device.page)).toBe(left);
  return device.page;
}

/** The screen reader's line: it speaks only once the answer is saved. */
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

const diabetes = (page: Page) => page.locator('#health-diabetes').getByLabel(plan.health, { exact: true });
const riskAnswer = (page: Page) => page.getByLabel(plan.answer, { exact: true });
const question = (page: Page) => page.getByLabel('In your own words');

test(`a killed browser has lost nothing that was shown as saved (seed ${SEED})`, async () => {
  console.log(`seed ${SEED}:`, plan);
  await giveName(device.page, { day: plan.day });
  await saved(device.page);
  const named = await killAndContinue();
  await visit(named, '#/about/identity');
  expect(await named.getByLabel('Full name').inputValue()).toBe(NAME);
  expect(Number(await named.getByLabel('Day').inputValue())).toBe(Number(plan.day));

  await giveTechnique(named);
  await visit(named, '#/health/conditions');
  await diabetes(named).press('Space');
  await said(named, `Saved. Your answer: ${plan.health}`);
  const healthy = await killAndContinue();
  expect(await diabetes(healthy).isChecked()).toBe(true);

  await visit(healthy, `#/risk/${plan.risk}`);
  await riskAnswer(healthy).press('Space');
  await said(healthy, `Saved. Your answer: ${plan.answer}`);
  const answered = await killAndContinue();
  expect(await riskAnswer(answered).isChecked()).toBe(true);

  await answered.getByRole('button', { name: 'Ask about this' }).press('Enter');
  await question(answered).pressSequentially(plan.words);
  await saved(answered, { timeout: 1000 });
  const asking = await killAndContinue();
  expect(await question(asking).inputValue()).toBe(plan.words);

  await sign(asking);
  await saved(asking);
  const signed = await killAndContinue();
  await signed.getByText('Signed, and on this device').waitFor();
  await visit(signed, '#/questions');
  expect(await signed.getByRole('main').innerText()).toContain(plan.words);
});
