import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { STANDS_AFTER } from '../../src/ui/steady-press.ts';

// Everything is pressed by key: these patients are faster than any hand, and two quick taps in one place count as one.

export const NAME = 'Wilhelmina Quistgaard';

export const addressOf = (page: Page): string => new URL(page.url()).hash;

/** Waits until the page says "Saved". */
export const saved = (page: Page, { timeout = 20_000 } = {}): Promise<void> =>
  page.getByText(/^Saved on this device/).waitFor({ timeout });

/** Starts a review on this device, at its first page. */
export async function begin(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/new`);
  await page.waitForURL(/#\/about\/identity$/);
  await saved(page);
}

/** Goes to a page of the review by its address, and waits until it is drawn. */
export async function visit(page: Page, address: string): Promise<void> {
  if (addressOf(page) === address) return;
  await page.evaluate(async (hash) => {
    const arrived = new Promise((arrive) => {
      addEventListener('hashchange', () => requestAnimationFrame(arrive), { once: true });
    });
    location.hash = hash;
    await arrived;
  }, address);
}

/** Presses *Continue* once the page has stood long enough to let go, and waits for the next page. */
export async function onward(page: Page, name: RegExp | string = /^Continue/): Promise<void> {
  const before = addressOf(page);
  await page.waitForTimeout(STANDS_AFTER + 20);
  await page.getByRole('main').getByRole('button', { name }).press('Enter');
  await page.waitForURL(({ hash }) => hash !== before);
}

/** Says who this is, on the first page, and goes on. */
export async function giveName(page: Page, { name = NAME, day = '14' } = {}): Promise<void> {
  await visit(page, '#/about/identity');
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill('3');
  await page.getByLabel('Year').fill('1951');
  await onward(page);
}

/** Says which treatment is planned, so that its risks belong to the way. */
export async function giveTechnique(page: Page): Promise<void> {
  await visit(page, '#/procedure/technique');
  await page
    .getByRole('group', { name: 'Which treatment is planned for you?' })
    .getByRole('radio')
    .first()
    .press('Space');
  await page.getByLabel('I was told by the team').press('Space');
}

/** Signs by typing, that the patient wants to talk first. */
export async function sign(page: Page): Promise<void> {
  await visit(page, '#/decide');
  await page.getByLabel('I want to talk first').press('Space');
  await visit(page, '#/sign');
  await page.getByLabel('By typing').press('Space');
  await onward(page, 'Sign');
}

/** Answers one risk on its own page. */
export async function answerRisk(page: Page, riskId: string, answer: string): Promise<void> {
  await visit(page, `#/risk/${riskId}`);
  // By key: two quick presses in one place would be taken for a double tap.
  await page.getByLabel(answer, { exact: true }).press('Space');
}

/** The file that *Save to a file* gives, as text. Leaves the patient's place as it is. */
export async function saveToFile(page: Page): Promise<string> {
  await visit(page, '#/delete');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).first().press('Enter'),
  ]);
  return readFile(await download.path(), 'utf8');
}
