import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, pagesOf } from '../core/pdf/open-again.ts';
import { bringAxe, watchFaults } from './axe.ts';
import { launch, serveDist } from './browser.ts';
import { asksAndSigns, fillPrepare, heading, saysBorn, setUpDesk, SURGEON, workAs } from './desk.ts';
import { outside, rowsIn } from './outside.ts';
import { letStand, sideways } from './patient.ts';
import { catchPrints, printed } from './printed.ts';
import { fileOf } from './saved-review.ts';
import { usual } from './people.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
});

afterAll(async () => {
  await launched.close();
  await served.close();
});

async function openMorning() {
  const device = await launched.browser.newContext();
  await bringAxe(device);
  const page = await device.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${served.origin}/#/desk/set-up`);
  await page.getByRole('button', { name: 'Open a fictional morning' }).waitFor();
  const before = { ...(await outside(page)), rows: await rowsIn(page) };
  await page.getByRole('button', { name: 'Open a fictional morning' }).click();
  await heading(page, 'Reviews').waitFor();
  await page.getByLabel('All', { exact: true }).check();
  return { page, before };
}

const isMarked = (page: Awaited<ReturnType<typeof openMorning>>['page']) =>
  page.getByText('Fictional morning: these patients are made up').isVisible();

test('one click from the set-up page opens twelve patients, and every screen says that they are made up', async () => {
  const { page } = await openMorning();
  const { faults, look } = watchFaults();
  expect(await page.getByRole('row').count()).toBe(13);
  const list = await page.getByRole('table').innerText();
  for (const state of ['Withdrawn', 'Does not want this', 'Page altered', 'Confirmed', 'Check: 2 with this name'])
    expect(list).toContain(state);
  await look({ page, what: 'the list' });
  await page.getByRole('link', { name: 'Παπαδοπούλου, Ελένη', exact: true }).click();
  await heading(page, 'Ελένη').waitFor();
  await look({ page, what: 'an agenda' });
  expect(await isMarked(page)).toBe(true);
  for (const [link, title] of [
    ['Notes', 'Notes'],
    ['Change the plan', 'Change the plan'],
    ['Confirm', 'Confirm on the day'],
    ['Withdraw', 'does not want it any more'],
    ['Erase', 'Erase'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).press('Enter');
    await heading(page, title).waitFor();
    expect(await isMarked(page)).toBe(true);
    expect(await sideways(page)).toBe(0);
    await page.getByRole('link', { name: 'Agenda' }).press('Enter');
    await heading(page, 'Ελένη').waitFor();
  }
  await page.getByRole('link', { name: 'All reviews' }).click();
  for (const [link, title] of [
    ['Prepare', 'Prepare'],
    ['Bring in', 'Bring in'],
    ['A day on paper', 'Reviews of'],
    ['This device', 'This device'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).press('Enter');
    await heading(page, title).waitFor();
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await heading(page, 'Reviews').waitFor();
  }
  expect(faults).toEqual({});
}, 60_000);

test('it is a desk to work at, and leaves no trace', async () => {
  const { page, before } = await openMorning();
  await page.getByRole('link', { name: 'Παπαδοπούλου, Ελένη', exact: true }).click();
  await workAs(page, SURGEON);
  await page.getByLabel('Answer or note to question 1', { exact: true }).fill('You will.');
  await page.getByRole('checkbox', { name: 'Discussed: Answer or note to question 1' }).check();
  await page.getByText(/Discussed by Dr Ana Ruiz/).waitFor();
  await page.goto(`${served.origin}/#/desk/bring-in`);
  await page.getByLabel('Or choose files').setInputFiles(fileOf(usual()));
  await page.getByText('does not belong in a fictional morning').waitFor();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await heading(page, 'Reviews').waitFor();
  // A second press in the same place, at once, is taken for a double tap.
  await letStand(page);
  await letStand(page);
  await fillPrepare(page, { name: 'Edith Harper', born: '1951-03-14' });
  await page.getByRole('button', { name: 'Hand over this tablet' }).click();
  await heading(page, 'Is this you?').waitFor();
  expect(await isMarked(page)).toBe(true);
  await saysBorn(page, '1951-03-14');
  await heading(page, 'Who is this for?').waitFor();
  expect(await isMarked(page)).toBe(true);
  await asksAndSigns(page, 'Will I walk?');
  expect(await isMarked(page)).toBe(true);
  await page.getByRole('button', { name: 'Give it back to the team' }).click();
  await heading(page, 'Reviews').waitFor();
  await page.getByText('On a clinic’s device the desk would be locked now').waitFor();
  await page.goBack();
  await heading(page, 'Reviews').waitFor();
  await page.getByRole('link', { name: 'Harper, Edith', exact: true }).press('Enter');
  await heading(page, 'Edith Harper').waitFor();
  await page.getByLabel('Answer or note to question 1', { exact: true }).fill('Yes.');
  await page.getByRole('checkbox', { name: 'Discussed: Answer or note to question 1' }).press('Space');
  await page.getByText(/Discussed by Mara Stein/).waitFor();
  await page.getByRole('button', { name: 'Hand back' }).press('Enter');
  await saysBorn(page, '1951-03-14');
  await heading(page, 'What your team answered').waitFor();
  await page.getByText('Yes.', { exact: true }).waitFor();
  await page.goto(`${served.origin}/#/`);
  await heading(page, 'What your team answered').waitFor();
  expect(page.url()).toMatch(/#\/answers$/u);
  expect(await rowsIn(page)).toEqual(before.rows);
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  const after = { ...(await outside(page)), rows: await rowsIn(page) };
  // Meanwhile the app may have put its own files by, for being offline.
  const { url, title, caches: files } = after;
  expect(after).toEqual({ ...before, url, title, caches: files });
  await page.goto(`${served.origin}/#/desk`);
  await page.getByRole('button', { name: 'Open a fictional morning' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Harper');
  await page.context().close();
}, 60_000);

test('its sheets say on every page that the patient is fictional, carry no seal, and come into no desk', async () => {
  const { page } = await openMorning();
  await catchPrints(page);
  await page.getByRole('link', { name: 'Novák, Jan', exact: true }).first().click();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = await printed(page);
  const pages = pagesOf(sheet);
  expect(pages.length).toBeGreaterThan(3);
  for (const words of pages) expect(words).toContain('Fictional patient, for practice');
  expect(() => ask('pdfsig', sheet)).toThrow('does not contain any signatures');

  const clinic = await (await launched.browser.newContext()).newPage();
  clinic.setDefaultTimeout(10_000);
  await setUpDesk(clinic, served.origin);
  await clinic.goto(`${served.origin}/#/desk/bring-in`);
  const file = { name: 'sheet.pdf', mimeType: 'application/pdf', buffer: sheet };
  await clinic.getByLabel('Or choose files').setInputFiles(file);
  await clinic.getByText('It is of a fictional patient, for practice, and does not belong among patients.').waitFor();

  const own = await (await launched.browser.newContext()).newPage();
  own.setDefaultTimeout(10_000);
  await own.goto(`${served.origin}/#/open`);
  await own.getByLabel('The file').setInputFiles(file);
  await own.getByText('It is of a fictional patient').waitFor();
}, 60_000);

test('many are printed in one go, what is missing first, and their copies are noted by one press', async () => {
  const { page } = await openMorning();
  await catchPrints(page);
  for (const name of ['Nguyễn, Thị Hương', 'Öztürk, Çağla'])
    await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await page.getByRole('button', { name: 'Print the 2 chosen' }).click();
  const missing = page.getByRole('region', { name: 'Still missing on these' }).getByRole('listitem');
  expect(await missing.allInnerTexts()).toEqual([
    expect.stringMatching(/^Thị Hương Nguyễn: identity check, copy, .*countersignature/u),
    expect.stringMatching(/^Çağla Öztürk: filing/u),
  ]);
  await page.getByRole('button', { name: 'Print 2 sheets' }).click();
  const pages = pagesOf(await printed(page));
  const first = pages.filter((words) => words.includes('Nguyễn')).length;
  const second = pages.findIndex((words) => words.includes('Öztürk'));
  expect(first).toBeGreaterThan(3);
  // Each begins on a leaf of its own.
  expect(second % 2).toBe(0);
  expect([second, second - 1]).toContain(first);
  await page.getByRole('button', { name: 'Note: the 2 patients have their copies' }).click();
  await page.getByRole('row').filter({ hasText: 'Hương' }).getByText('Discussed').waitFor();
}, 60_000);

test('another side than the one that was signed for is seen at once, and cannot be confirmed', async () => {
  const { page } = await openMorning();
  await page.getByRole('link', { name: 'Nguyễn, Thị Hương', exact: true }).press('Enter');
  await heading(page, 'Hương').waitFor();
  const change = async (side: string) => {
    await page.getByRole('link', { name: 'Change the plan' }).press('Enter');
    await page.getByLabel('Side').selectOption(side);
    await page.getByRole('button', { name: 'Change the plan' }).press('Enter');
    await heading(page, 'Hương').waitFor();
  };
  await change('right');
  await page.getByText('Side and level: left, L4/5, now right, L4/5').waitFor();
  await page.getByRole('link', { name: 'Confirm', exact: true }).press('Enter');
  await page.getByText('so it cannot be confirmed').waitFor();
  expect(await page.getByRole('button', { name: 'It is the patient’s turn' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Agenda' }).press('Enter');
  await change('left');
  expect(await page.getByText('The plan has changed').count()).toBe(0);
  await page.getByRole('link', { name: 'Confirm', exact: true }).press('Enter');
  await page.getByText('Of their health the patient told then').waitFor();
  expect(await page.getByRole('button', { name: 'It is the patient’s turn' }).count()).toBe(1);
});

test('a day’s list is on one leaf, with the word that it is fictional, and no other screen is on paper', async () => {
  const { page } = await openMorning();
  expect(pagesOf(await page.pdf()).join(' ')).not.toContain('Öztürk');
  await page.getByRole('link', { name: 'A day on paper' }).press('Enter');
  await heading(page, 'Reviews of').waitFor();
  const [leaf = '', ...more] = pagesOf(await page.pdf({ format: 'A4' }));
  expect(more).toEqual([]);
  expect(leaf).toContain('these patients are made up');
  expect(leaf).toContain('Öztürk, Çağla');
  expect(leaf).not.toContain('Ålund');
  expect(leaf).not.toMatch(/End it|Day planned|Lock the desk/u);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day planned').fill(tomorrow);
  await page.getByText('Ålund, Bjørn').waitFor();
  expect(await page.getByText('Öztürk').count()).toBe(0);
  await page.getByLabel('Day planned').fill('2026-01-01');
  await page.getByText('No review is planned for this day.').waitFor();
});
