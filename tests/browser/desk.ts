import type { Page } from 'playwright-core';
import { letStand, visit } from './patient.ts';

export const PASSPHRASE = 'harbour ladder seven lanterns';
export const NURSE = 'Mara Stein, nurse';
export const SURGEON = 'Dr Ana Ruiz, surgeon';

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1 }).filter({ hasText: name });

/** Makes a fresh device a clinic's, and opens its desk as the nurse. */
export async function setUpDesk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/desk/set-up`);
  await page.getByLabel('Name of the clinic').fill('Harbour Clinic');
  await page.getByLabel('Who works here').fill(`${NURSE}\n${SURGEON}`);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase once more').fill(PASSPHRASE);
  await page.getByText('Very hard to guess.').waitFor();
  await page.getByRole('button', { name: 'Set up this device' }).click();
  await page.getByRole('button', { name: 'It is put away safely' }).click();
  await unlockDesk(page);
}

/** Opens the desk, and says who works there: each unlocking asks anew. */
export async function unlockDesk(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await heading(page, 'Reviews').waitFor();
  await workAs(page, NURSE);
}

export const workAs = (page: Page, who: string) => page.getByLabel('At the desk').selectOption({ label: who });

export type Expected = { readonly name: string; readonly born: string; readonly side?: string };

/** Fills in the form; the button is the caller's. */
export async function fillPrepare(page: Page, { name, born, side = 'left' }: Expected): Promise<void> {
  await page.getByRole('link', { name: 'Prepare' }).click();
  await page.getByLabel('First name and surname').fill(name);
  await page.getByLabel('Date of birth').fill(born);
  await page.getByLabel('Technique').selectOption({ label: 'Heated needle treatment' });
  await page.getByLabel('Side').selectOption(side);
  await page.getByLabel('Planned date').fill('2026-11-30');
  await page.getByLabel('Surgeon', { exact: true }).fill('Dr Ana Ruiz');
}

export async function prepareAndKeep(page: Page, expected: Expected): Promise<void> {
  await fillPrepare(page, expected);
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await rowOf(page, expected.name).waitFor();
}

export const surnameOf = (name: string): string => name.split(' ').at(-1) ?? '';

export const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: surnameOf(name) });

/** From the list to the review, by key: just after another press in the same place a click would be taken for a double tap. */
export async function openReviewOf(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${surnameOf(name)}, `) }).press('Enter');
  await heading(page, name).waitFor();
}

export async function prepareAndHandOver(page: Page, expected: Expected): Promise<void> {
  await fillPrepare(page, expected);
  await page.getByRole('button', { name: 'Hand over this tablet' }).click();
  await heading(page, 'Is this you?').waitFor();
}

/** The patient enters their date of birth. */
export async function saysBorn(page: Page, born: string): Promise<void> {
  const [year = '', month = '', day = ''] = born.split('-');
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill(year);
  await page.getByRole('button', { name: 'Start' }).click();
}

/** The patient asks one thing, and signs that they want to talk first. */
export async function asksAndSigns(page: Page, question: string): Promise<void> {
  await visit(page, '#/questions');
  await page.getByLabel('Your question').fill(question);
  await page.getByRole('button', { name: 'Put it on my sheet' }).click();
  await page.getByRole('list').getByText(question).first().waitFor();
  await visit(page, '#/talk-first');
  await letStand(page);
  await page.getByRole('button', { name: 'Yes, I want to talk first' }).click();
  await heading(page, 'Sign').waitFor();
  await signs(page);
}

export async function signs(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'By typing' }).check();
  await letStand(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await heading(page, 'Your sheet is ready').waitFor();
}

export async function givesBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Give it back to the team' }).click();
  await heading(page, 'The desk is locked').waitFor();
}
