import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from './browser.ts';
import { rowsIn } from './outside.ts';
import { filesWith, newProfile, removeProfile } from './profile.ts';
import { begin, giveName, giveTechnique, NAME, saved, sign, visit } from './saved-patient.ts';

const NUMBER = 'HN94340217';
const WORDS = 'Will Dr Grumbling hold my hand?';

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

/** The files of the profile in which something stands that the patient told. */
async function filesThatTell(): Promise<readonly string[]> {
  const found = await Promise.all([NAME, 'Quistgaard', NUMBER, WORDS].map((words) => filesWith(profile, words)));
  return found.flat();
}

async function tellAll(page: Page): Promise<void> {
  await begin(page, served.origin);
  await page.getByLabel('Hospital number').pressSequentially(NUMBER);
  await giveName(page);
  await giveTechnique(page);
  await visit(page, '#/questions');
  await page.getByLabel('Your question').pressSequentially(WORDS);
  await sign(page);
  await saved(page);
}

async function deleteNow(page: Page): Promise<void> {
  await page.goto(served.origin);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.getByRole('link', { name: 'Delete from this device' }).press('Enter');
  await page.getByLabel('I have what I need').press('Space');
  await page.getByRole('button', { name: 'Delete now' }).press('Enter');
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
}

test('a review that could not be deleted is said to be here still', async () => {
  const { page, close } = await launch();
  await begin(page, served.origin);
  await giveName(page);
  await visit(page, '#/delete');
  await page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('', 'UnknownError');
    };
  });
  await page.getByLabel('I have what I need').press('Space');
  await page.getByRole('button', { name: 'Delete now' }).press('Enter');
  await page.getByRole('alert').filter({ hasText: 'It could not be deleted and is still here.' }).waitFor();
  await visit(page, '#/');
  await page.getByRole('button', { name: `Continue as ${NAME}` }).waitFor();
  // With the content that it answers.
  expect(await rowsIn(page)).toEqual([1, 1, 0, expect.any(Number)]);
  await close();
});

test('no file of the profile tells what the patient told, and deleting leaves nothing of it in the app', async () => {
  const first = await launch({ userDataDir: profile });
  await tellAll(first.page);
  await first.page.waitForTimeout(500);
  expect(await filesThatTell()).toEqual([]);
  await first.close();
  expect(await filesThatTell()).toEqual([]);
  // The history was written: it has the title of a page.
  expect(await filesWith(profile, 'Your sheet is ready')).not.toEqual([]);

  const second = await launch({ userDataDir: profile });
  await deleteNow(second.page);
  expect(await rowsIn(second.page)).toEqual([0, 0, 0, 0]);
  expect(await second.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await second.page.getByRole('button', { name: /Continue/ }).count()).toBe(0);
  await second.page.goBack();
  await second.page.getByRole('heading', { name: 'No review on this device' }).waitFor();
  await second.page.goto(served.origin);
  await second.page.reload();
  expect(await second.page.getByRole('button', { name: /Continue/ }).count()).toBe(0);
  await second.close();
  expect(await filesThatTell()).toEqual([]);
});
