import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchDecodeQr } from '../../src/app/desk/decode-qr.ts';
import { pagesOf } from '../core/pdf/open-again.ts';
import { readInvitation } from '../../src/record/invitation.ts';
import { launch, serveDist } from './browser.ts';
import { asksAndSigns, fillPrepare, heading, setUpDesk } from './desk.ts';
import { film } from './filmed-codes.ts';
import { continueOf, letStand } from './patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let desk: Page;
let folder: string;
let link: string;
let slip: readonly string[];
let codes: readonly string[];

const QUESTION = 'Who rings whom?';

beforeAll(async () => {
  served = await serveDist();
  folder = await mkdtemp(join(tmpdir(), 'beforehand-'));
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  launched = await launch({ args: [...camera, `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`] });
  desk = launched.page;
  desk.setDefaultTimeout(10_000);
  await setUpDesk(desk, served.origin);
  await fillPrepare(desk, { name: 'Edith Harper', born: '1951-03-14' });
  await desk.getByRole('button', { name: 'For the patient’s own phone' }).click();
  await desk.getByRole('button', { name: 'Make the link' }).click();
  link = await desk.locator('.slip .link').innerText();
  slip = pagesOf(await desk.pdf());
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

const reviewIn = (url: string) => readInvitation(url.split('/').at(-1) ?? '')?.reviewId;

/** What the phone shows, read as its screen has it. */
async function codesOf(phone: Page): Promise<readonly string[]> {
  await phone.getByRole('link', { name: 'Show at the desk' }).click();
  const shown = phone.locator('.show-codes figure');
  await shown.waitFor();
  const total = Number(/of (\d+)$/.exec(await shown.innerText())?.[1]);
  const decode = await fetchDecodeQr();
  const found: string[] = [];
  for (let i = 1; i <= total; i += 1) {
    await shown.getByText(`Code ${i} of ${total}`).waitFor();
    found.push(decode(pictureOf(await shown.locator('path').getAttribute('d'))) ?? '');
    await letStand(phone);
    await phone.getByRole('button', { name: 'Next code' }).click();
  }
  await phone.goBack();
  await heading(phone, 'Your sheet is ready').waitFor();
  await letStand(phone);
  return found;
}

/** Four points for each square that is drawn. */
function pictureOf(drawn: string | null): ImageData {
  const dark = Array.from((drawn ?? '').matchAll(/M(\d+) (\d+)h1/gu), ([, x, y]) => [Number(x), Number(y)] as const);
  const side = 4 * (Math.max(...dark.flat()) + 5);
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [x, y] of dark)
    for (let line = 4 * y; line < 4 * y + 4; line += 1)
      data.fill(0, 4 * (line * side + 4 * x), 4 * (line * side + 4 * x + 4));
  return { data, width: side, height: side, colorSpace: 'srgb' };
}

/** Goes through a review on a phone of one's own, by the link, and saves the sheet. */
async function reviewedOnPhone(
  name: string,
  born: readonly [string, string, string],
  file: string,
  look?: (phone: Page) => Promise<void>,
): Promise<string> {
  const phone = await (await launched.browser.newContext({ acceptDownloads: true })).newPage();
  phone.setDefaultTimeout(10_000);
  await phone.goto(link);
  await heading(phone, 'Your clinic prepared this for you').waitFor();
  expect(phone.url()).not.toContain(link.split('/').at(-1));
  await letStand(phone);
  await phone.getByRole('button', { name: 'Start', exact: true }).click();
  await heading(phone, 'Who is this for?').waitFor();
  await phone.getByLabel('Full name').fill(name);
  for (const [i, part] of (['Day', 'Month', 'Year'] as const).entries())
    await phone.getByLabel(part).fill(born[i] ?? '');
  await letStand(phone);
  await continueOf(phone).click();
  await heading(phone, 'Who is with you?').waitFor();
  await asksAndSigns(phone, QUESTION);
  await look?.(phone);
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: 'Save as PDF' }).click(),
  ]);
  const path = join(folder, file);
  await download.saveAs(path);
  await phone.context().close();
  return path;
}

async function eraseHere(): Promise<void> {
  await desk.getByRole('link', { name: 'Erase' }).click();
  await desk.getByRole('checkbox', { name: 'Erase it all the same' }).check();
  await desk.getByRole('button', { name: 'Erase' }).click();
  await heading(desk, 'Reviews').waitFor();
}

const bringIn = async (...paths: readonly string[]) => {
  await desk.goto(`${served.origin}/#/desk`);
  await heading(desk, 'Reviews').waitFor();
  await desk.goto(`${served.origin}/#/desk/bring-in`);
  await desk.getByLabel('Or choose files').setInputFiles([...paths]);
  const outcome = desk
    .getByRole('status')
    .getByRole('listitem')
    .nth(paths.length - 1);
  await outcome.waitFor();
  return desk.getByRole('status').getByRole('listitem').allInnerTexts();
};

let sheet: string;

test('the link names nobody, nor does its slip of paper, and the list says that it is sent', async () => {
  expect(Buffer.from(link.split('/').at(-1) ?? '', 'base64url').toString()).not.toMatch(/Harper|1951/);
  expect(slip).toEqual([expect.stringContaining('Please open this on your own phone')]);
  expect(slip[0]).not.toMatch(/Harper|desk compares|Saved/);
  await desk.getByRole('link', { name: 'Agenda' }).click();
  await desk.getByRole('link', { name: 'All reviews' }).click();
  await desk.getByText(/Sent .*, not back/).waitFor();
  expect(await desk.getByRole('row').count()).toBe(2);
});

test('a slip that was lost is made again from the agenda, and leads to the same review', async () => {
  await desk.getByRole('link', { name: /^Harper, / }).press('Enter');
  await heading(desk, 'Edith Harper').waitFor();
  await desk.getByRole('link', { name: 'Link' }).press('Enter');
  await desk.getByText(/A link was made on .*\. It ends on /).waitFor();
  await desk.getByRole('button', { name: 'Make the link' }).press('Enter');
  const again = await desk.locator('.slip .link').innerText();
  expect(reviewIn(again)).toBe(reviewIn(link));
  await desk.getByRole('link', { name: 'Agenda' }).press('Enter');
  await desk.getByRole('link', { name: 'All reviews' }).press('Enter');
  await heading(desk, 'Reviews').waitFor();
});

test('a sheet from somebody of another name is set aside, and nothing is joined', async () => {
  const other = await reviewedOnPhone('Edith Hopper', ['14', '3', '1951'], 'other.pdf');
  const [outcome] = await bringIn(other);
  expect(outcome).toContain('Set aside');
  await desk.goto(`${served.origin}/#/desk`);
  await desk.getByText('Set aside: not who it was prepared for').waitFor();
  expect(await desk.getByText(/Sent .*, not back/).count()).toBe(1);
}, 60_000);

test('the patient’s own sheet takes the place of what was prepared, and is recognised the second time', async () => {
  sheet = await reviewedOnPhone('edith harper', ['14', '3', '1951'], 'sheet.pdf', async (phone) => {
    codes = await codesOf(phone);
  });
  expect(await bringIn(sheet)).toEqual([expect.stringContaining('Joined with what was here.')]);
  expect(await bringIn(sheet)).toEqual([expect.stringContaining('It was here already.')]);
  await desk.getByRole('link', { name: 'edith harper' }).click();
  await heading(desk, 'edith harper').waitFor();
  expect(await desk.getByRole('region', { name: 'Questions for the surgeon' }).innerText()).toContain(QUESTION);
}, 60_000);

test('a phone shows its review as codes, and the desk’s camera reads it', async () => {
  await film(join(folder, 'film.y4m'), codes);
  await desk.goto(`${served.origin}/#/desk`);
  await desk.getByRole('link', { name: 'harper, edith', exact: true }).click();
  await eraseHere();
  await desk.goto(`${served.origin}/#/desk/bring-in`);
  await desk.getByRole('button', { name: 'Turn on the camera' }).click();
  await desk.getByText('edith harper', { exact: false }).waitFor({ timeout: 20_000 });
  expect(await desk.getByRole('listitem').allInnerTexts()).toEqual([
    // What was prepared is erased; the one of another name stands.
    expect.stringContaining('Set aside: name or date of birth differ'),
  ]);
  await desk.getByRole('button', { name: 'Turn on the camera', exact: true }).waitFor();
  await desk.getByRole('link', { name: 'edith harper' }).click();
  expect(await desk.getByRole('region', { name: 'Questions for the surgeon' }).innerText()).toContain(QUESTION);
}, 60_000);

test('a page that another program altered comes in marked; a torn file is refused with the reason', async () => {
  const text = (await readFile(sheet)).toString('latin1');
  const [altered, torn] = [join(folder, 'altered.pdf'), join(folder, 'torn.pdf')];
  await writeFile(altered, text.replace('/Producer (j', '/Producer (J'), 'latin1');
  await writeFile(torn, text.slice(0, 20_000), 'latin1');
  await desk.goto(`${served.origin}/#/desk`);
  await desk.getByRole('link', { name: 'harper, edith', exact: true }).click();
  await eraseHere();
  const [first, second] = await bringIn(altered, torn);
  expect(first).toContain('Page altered, record intact');
  expect(second).toContain('“torn.pdf” was not brought in. Cannot be read: it is damaged or cut off.');
}, 60_000);

test('the same sheet as it was sealed takes that mark away', async () => {
  for (const name of ['harper, edith', 'Hopper, Edith']) {
    await desk.goto(`${served.origin}/#/desk`);
    await desk.getByRole('link', { name, exact: true }).press('Enter');
    await eraseHere();
  }
  await bringIn(join(folder, 'altered.pdf'));
  await desk.goto(`${served.origin}/#/desk`);
  await desk.getByRole('table').getByText('Page altered, record intact').waitFor();
  expect(await bringIn(sheet)).toEqual([expect.stringContaining('It was here already.')]);
  await desk.goto(`${served.origin}/#/desk`);
  await heading(desk, 'Reviews').waitFor();
  expect(await desk.getByText('Page altered, record intact').count()).toBe(0);
}, 60_000);

test('who mistyped their own name is recognised by staff, and theirs is joined with what was prepared', async () => {
  await fillPrepare(desk, { name: 'Tom Ferry', born: '1960-05-02' });
  await desk.getByRole('button', { name: 'For the patient’s own phone' }).click();
  await desk.getByRole('button', { name: 'Make the link' }).press('Enter');
  link = await desk.locator('.slip .link').innerText();
  await bringIn(await reviewedOnPhone('Tom Fery', ['2', '5', '1960'], 'mistyped.pdf'));
  await desk.getByRole('link', { name: 'Tom Fery' }).press('Enter');
  await heading(desk, 'Tom Fery').waitFor();
  await desk.getByRole('alert').or(desk.locator('.notice')).getByRole('link', { name: 'Notes' }).press('Enter');
  await desk.getByRole('checkbox', { name: 'date of birth' }).press('Space');
  await desk.getByRole('checkbox', { name: 'photo on a document' }).press('Space');
  await desk.getByRole('button', { name: 'Identity checked' }).press('Enter');
  await desk.getByRole('button', { name: 'It is this patient: join it with what was prepared' }).press('Enter');
  await heading(desk, 'Reviews').waitFor();
  expect(await desk.getByRole('row').filter({ hasText: 'Fer' }).allInnerTexts()).toEqual([
    expect.not.stringMatching(/Set aside|not back/u),
  ]);
}, 60_000);
