import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import {
  fillPrepare,
  heading,
  openReviewOf,
  prepareAndKeep,
  rowOf,
  saysBorn,
  setUpDesk,
  surnameOf,
  unlockDesk,
} from './desk.ts';
import { fillDisk, giveRoom } from './full-disk.ts';
import { enterRoom, readDesk } from './read-desk.ts';
import { saved } from './saved-patient.ts';

let served: Awaited<ReturnType<typeof serveDist>>;
let launched: Awaited<ReturnType<typeof launch>>;
let page: Page;

const BORN = '1951-03-14';
const NAMES = ['Edith Harper', 'Tom Ferry', 'Ann Lund', 'Ida Moss', 'Otto Vance'] as const;
const [EDITH, TOM, ANN, IDA, OTTO] = NAMES;

beforeAll(async () => {
  served = await serveDist();
  launched = await launch();
}, 60_000);

afterAll(async () => {
  await launched.close();
  await served.close();
});

/** A clinic's device, new for each test. */
beforeEach(async () => {
  page = await (await launched.browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  await giveRoom(page, served.origin);
  await setUpDesk(page, served.origin);
}, 60_000);

const notSaved = () => page.getByRole('alert').filter({ hasText: 'Not saved.' });

async function slotOf(name: string): Promise<string> {
  const { reviews } = await readDesk(page);
  const slot = Object.keys(reviews).find((each) => reviews[each]?.line?.listing?.name === name);
  if (slot === undefined) throw new Error(`no review of ${name}`);
  return slot;
}

const noteCopy = () =>
  page.getByRole('region', { name: 'Copy given' }).getByRole('button', { name: 'On paper' }).click();

/** From the list: notes something, and sees it saved. */
async function noteCopyOf(name: string): Promise<void> {
  await openReviewOf(page, name);
  await page.getByRole('link', { name: 'Notes' }).click();
  await noteCopy();
  await page
    .getByRole('region', { name: 'Copy given' })
    .getByText(/Noted by/)
    .waitFor();
  await saved(page);
}

test('on a full device the desk opens, lists, says what it could not save, and can erase to make room', async () => {
  for (const name of [EDITH, TOM]) await prepareAndKeep(page, { name, born: BORN });
  await openReviewOf(page, EDITH);
  await page.getByRole('link', { name: 'Notes' }).click();
  await fillDisk(page, served.origin);
  await noteCopy();
  await notSaved().filter({ hasText: 'This device is full.' }).waitFor();
  await page.goto(`${served.origin}/#/desk`);
  await page.reload();
  await unlockDesk(page);
  await fillPrepare(page, { name: ANN, born: BORN });
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await page.getByRole('alert').filter({ hasText: 'Nothing was prepared.' }).waitFor();
  await page.getByRole('link', { name: 'All reviews' }).click();
  await rowOf(page, TOM).waitFor();
  expect(await rowOf(page, ANN).count()).toBe(0);
  await openReviewOf(page, TOM);
  await page.getByRole('link', { name: 'Erase' }).click();
  await page.getByRole('checkbox', { name: 'Erase it all the same' }).check();
  await page.getByRole('button', { name: 'Erase' }).click();
  await heading(page, 'Reviews').waitFor();
  await rowOf(page, TOM).waitFor({ state: 'detached' });
  await giveRoom(page, served.origin);
  await noteCopyOf(EDITH);
  const { reviews } = await readDesk(page);
  const types = Object.values(reviews).map((review) => review.saved?.events.map(({ fact }) => fact.type));
  expect(types).toEqual([['review-started', 'planned', 'identity-given', 'copy-given']]);
}, 60_000);

test('a tablet that is full when the patient begins says so, and opens for them once there is room', async () => {
  await fillPrepare(page, { name: EDITH, born: BORN });
  await page.getByRole('button', { name: 'Hand over this tablet' }).click();
  await heading(page, 'Is this you?').waitFor();
  await fillDisk(page, served.origin);
  await saysBorn(page, BORN);
  await page.getByRole('alert').filter({ hasText: 'This device is full.' }).waitFor();
  await giveRoom(page, served.origin);
  await saysBorn(page, BORN);
  await heading(page, 'Who is this for?').waitFor();
  expect(await page.getByText(`For ${EDITH}`).isVisible()).toBe(true);
}, 60_000);

/** Harms the rows of reviews past the app: one bit of one, the end of another, and two whose words are exchanged. */
async function harm(): Promise<void> {
  const slots = {
    flipped: await slotOf(EDITH),
    cut: await slotOf(TOM),
    one: await slotOf(ANN),
    two: await slotOf(IDA),
  };
  await enterRoom(page);
  await page.evaluate(async ({ flipped, cut, one, two }) => {
    const harmLast = (work: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, slot: string) =>
      vaultRoom.raw(
        (rows) =>
          rows.map((row, i) =>
            i === rows.length - 1 ? { ...row, ciphertext: work(new Uint8Array(row.ciphertext)).slice().buffer } : row,
          ),
        slot,
      );
    await harmLast((bytes) => bytes.map((byte, i) => (i === 7 ? byte ^ 16 : byte)), flipped);
    await harmLast((bytes) => bytes.slice(0, -1), cut);
    const [ones, twos] = [await vaultRoom.rowsOf(one), await vaultRoom.rowsOf(two)];
    await vaultRoom.raw(() => twos.map((row) => ({ ...row, review: one })), one);
    await vaultRoom.raw(() => ones.map((row) => ({ ...row, review: two })), two);
  }, slots);
}

test('reviews whose rows were flipped, cut or exchanged are set aside by name, and the others work', async () => {
  for (const name of NAMES) await prepareAndKeep(page, { name, born: BORN });
  await harm();
  await page.reload();
  await unlockDesk(page);
  // By key: two quick presses in one place would be taken for a double tap.
  for (const name of [EDITH, TOM, ANN, IDA]) {
    await rowOf(page, name).getByRole('link').first().press('Enter');
    await page.getByRole('alert').filter({ hasText: 'is damaged' }).waitFor();
    await page.getByRole('link', { name: 'All reviews' }).press('Enter');
    await rowOf(page, name).getByText('Set aside').waitFor();
    expect(await page.locator('body').innerText()).toContain(surnameOf(name));
  }
  await noteCopyOf(OTTO);
  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('link', { name: 'All reviews' }).press('Enter');
  await rowOf(page, OTTO).waitFor();
  expect(await page.getByText('Set aside').count()).toBe(4);
}, 60_000);
