import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, serveDist } from '../browser/browser.ts';
import { fillDisk, giveRoom } from '../browser/full-disk.ts';
import { begin, giveName, giveTechnique, NAME, saved } from '../browser/saved-patient.ts';
import { nextDeed, type Deed } from './deeds.ts';
import { readKnown } from './known.ts';
import { random } from './random.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_123);
const WRITES = Math.ceil(Number(process.env['ROUNDS'] ?? 100) / 3);

let served: Awaited<ReturnType<typeof serveDist>>;
let chromium: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  served = await serveDist();
  chromium = await launch();
});

afterAll(async () => {
  await chromium.close();
  await served.close();
});

/** Does it while nothing can be written, sees that this is said, makes room and tries again. */
async function doWithoutRoom(page: Page, deed: Deed): Promise<void> {
  await fillDisk(page, served.origin);
  const acted = deed.act(page);
  const alert = page.getByRole('alert').filter({ hasText: 'Not saved.' });
  await alert.waitFor();
  // The rest of what it does goes on meanwhile.
  await page.waitForTimeout(1500);
  expect(await page.getByText(/^Saved on this device/).count()).toBe(0);
  await giveRoom(page, served.origin);
  await alert.getByRole('button', { name: 'Try again' }).press('Enter');
  await acted;
}

test(`a disk that is full at each of ${WRITES} writes loses none of them (seed ${SEED})`, async () => {
  const page = await (await chromium.browser.newContext()).newPage();
  const chance = random(SEED);
  await giveRoom(page, served.origin);
  await begin(page, served.origin);
  await giveName(page);
  await giveTechnique(page);
  await saved(page);
  let known = await readKnown(page);
  for (let number = 1; number <= WRITES; number++) {
    const deed = nextDeed(chance, known, { name: NAME, number });
    // What changes nothing is not written.
    if (isDeepStrictEqual({ ...known, ...deed.change }, known)) continue;
    console.log(`${number}. ${deed.what}`);
    await doWithoutRoom(page, deed);
    await page.reload();
    const found = await readKnown(page);
    expect([deed.what, found]).toEqual([deed.what, { ...known, ...deed.change }]);
    known = found;
  }
});
