import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastDeed, nextMorningDeed } from '../soak/morning-deeds.ts';
import { knownOf } from '../soak/morning-known.ts';
import { openDesk } from '../soak/mornings.ts';
import { random } from '../soak/random.ts';
import { serveDist } from './browser.ts';
import { heading, PASSPHRASE, setUpDesk } from './desk.ts';
import { filesWith, newProfile, removeProfile } from './profile.ts';
import { readDesk } from './read-desk.ts';

const NAME = 'Siân Łukasińska-Őry';
/** What a patient and the team told, in the words and the forms in which it could lie on a disk. */
const TOLD = [NAME, 'Łukasińska', '1951-03-14', 'feel the needle', 'feel a warmth', PASSPHRASE] as const;

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

const filesThatTell = async () => (await Promise.all(TOLD.map((words) => filesWith(profile, words)))).flat();

/** From the first form to the countersignature. */
async function wholeMorning(page: Page): Promise<readonly string[]> {
  const who = { name: NAME, chance: random(1) };
  const done: string[] = [];
  for (;;) {
    const deed = nextMorningDeed(who, knownOf(await readDesk(page), NAME));
    if (!deed) return done;
    await deed.act(page, () => undefined);
    done.push(deed.what);
  }
}

test('after a morning of the desk no file of the profile tells what a patient or the team told, before erasing and after', async () => {
  const first = await openDesk(profile);
  await setUpDesk(first.page, served.origin);
  expect(await wholeMorning(first.page)).toContain('countersigns');
  const whileOpen = await filesThatTell();
  await first.close();
  const whileClosed = await filesThatTell();
  // The history was written: it has the title of the desk.
  expect(await filesWith(profile, 'The desk')).not.toEqual([]);

  const second = await openDesk(profile);
  await second.page.goto(served.origin);
  await heading(second.page, 'The desk is locked').waitFor();
  await lastDeed({ name: NAME, chance: random(1) }).act(second.page, () => undefined);
  expect(await readDesk(second.page)).toEqual({ handed: null, reviews: {} });
  await second.close();
  expect({ whileOpen, whileClosed, erased: await filesThatTell() }).toEqual({
    whileOpen: [],
    whileClosed: [],
    erased: [],
  });
});
