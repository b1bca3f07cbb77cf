import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { begin, giveName, giveTechnique, NAME, saved } from '../browser/saved-patient.ts';
import { nextDeed, type Deed } from './deeds.ts';
import { newWords, readKnown, type Known } from './known.ts';
import { random, type Random } from './random.ts';
import { openWatched, type Device } from './watched.ts';

const ENDS = ['killed', 'killed', 'killed', 'crashed', 'closed', 'closed, asking first'] as const;
/** A deed is over within so many milliseconds: one tap, typed words, a form. */
const MOMENTS = [150, 500, 1500] as const;

export type Round = {
  readonly deed: string;
  readonly end: string;
  readonly after: number;
  readonly found: 'before' | 'after' | 'in between';
};

/**
 * One review, ended again and again at seeded moments: by SIGKILL, by a crash of its page, by a closed tab. Each time it must hold what was last
 * shown as saved, and of what was under way nothing or all; of typed words a beginning that holds what was shown as saved.
 * @throws where it does not, with the seed's round in words.
 */
export async function endAgainAndAgain(
  { origin, profile }: { readonly origin: string; readonly profile: string },
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): Promise<readonly Round[]> {
  const chance = random(seed);
  let device = await openWatched(profile);
  const page = await start(device.page, origin);
  let known = await readKnown(page);
  const done: Round[] = [];
  for (let number = 1; number <= rounds; number++) {
    for (let calm = chance.below(3); calm > 0; calm--)
      known = await doWhole(device.page, chance, known, number + calm / 10);
    const deed = nextDeed(chance, known, { name: NAME, number });
    const [end, after] = [chance.pick(ENDS), chance.below(chance.pick(MOMENTS))];
    const came = await interrupt(device, deed, after);
    device = await endBy(end, device, profile);
    await comeBack(device.page, origin);
    const found = await readKnown(device.page);
    const round = { deed: deed.what, end, after, found: judge(found, { before: known, deed, ...came }) };
    console.log(`seed ${seed}, ${number}. ${deed.what}: ${end} after ${after} ms: ${round.found}`);
    done.push(round);
    known = found;
  }
  await device.close();
  return done;
}

async function start(page: Page, origin: string): Promise<Page> {
  await begin(page, origin);
  await giveName(page);
  await giveTechnique(page);
  await saved(page);
  return page;
}

async function doWhole(page: Page, chance: Random, known: Known, number: number): Promise<Known> {
  const deed = nextDeed(chance, known, { name: NAME, number });
  await deed.act(page);
  return { ...known, ...deed.change };
}

type Came = { readonly whole: boolean; readonly words: string };

/** Lets a deed run for so many milliseconds, and says how far it was seen to come. */
async function interrupt(device: Device, deed: Deed, after: number): Promise<Came> {
  device.shown.words = '';
  let whole = false;
  void deed.act(device.page).then(
    () => (whole = true),
    () => undefined,
  );
  await new Promise((then) => setTimeout(then, after));
  return { whole, words: deed.typed?.startsWith(device.shown.words) ? device.shown.words : '' };
}

async function endBy(end: (typeof ENDS)[number], device: Device, profile: string): Promise<Device> {
  if (end === 'killed') {
    await device.kill();
    return openWatched(profile);
  }
  const page = await device.context.newPage();
  if (end === 'crashed') {
    const session = await device.context.newCDPSession(device.page);
    const crashed = device.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  await closeTab(device.page, end === 'closed, asking first');
  return { ...device, page };
}

async function closeTab(page: Page, runBeforeUnload: boolean): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload });
  await closed;
}

/** As the patient does: from the start page, by name. */
async function comeBack(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
}

type Ended = Came & { readonly before: Known; readonly deed: Deed };

function judge(found: Known, { before, deed, whole, words }: Ended): Round['found'] {
  const after = { ...before, ...deed.change };
  if (isDeepStrictEqual(found, after)) return 'after';
  if (!whole && words === '' && isDeepStrictEqual(found, before)) return 'before';
  const [begun = '', ...more] = newWords(found, before) ?? ['?'];
  const isBeginning = more.length === 0 && deed.typed?.startsWith(begun) && begun.length >= words.trim().length;
  if (!whole && isBeginning && isDeepStrictEqual(found, { ...before, words: found.words })) return 'in between';
  const said = JSON.stringify({ before, deed: deed.what, whole, words, found }, null, 2);
  throw new Error(`what was found is neither what was shown as saved nor what was under way: ${said}`);
}
