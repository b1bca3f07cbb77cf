import type { BrowserContext, Page } from 'playwright-core';
import { addressOf, begin, giveName, giveTechnique, NAME, saved, visit } from '../browser/saved-patient.ts';
import { nextDeed } from './deeds.ts';
import { readKnown, type Known } from './known.ts';
import { random, type Random } from './random.ts';

const MOVES = ['does', 'does', 'does', 'reloads', 'leaves and comes back', 'closes and opens anew'] as const;

const elsewhere = (page: Page) => page.getByText('Open in another tab');

/**
 * One review in two tabs, that take seeded turns: to do something, to reload, to leave and come back, to be closed. At every moment one of them
 * writes and the other says that it does not.
 * @returns what was shown as saved, and what both tabs find in the end.
 * @throws where both or neither can write, or where they differ.
 */
export async function takeTurns(
  { context, origin }: { readonly context: BrowserContext; readonly origin: string },
  { seed, turns }: { readonly seed: number; readonly turns: number },
): Promise<{ readonly known: Known; readonly found: Known }> {
  const chance = random(seed);
  let tabs = [await context.newPage(), await context.newPage()] as const;
  await begin(tabs[0], origin);
  await giveName(tabs[0]);
  await giveTechnique(tabs[0]);
  let known = await readKnown(tabs[0]);
  await comeBack(tabs[1], origin);
  for (let number = 1; number <= turns; number++) {
    const writer = await whoWrites(tabs);
    const [at, move] = [chance.below(2), chance.pick(MOVES)];
    const tab = tabs[at === 0 ? 0 : 1];
    await tab.bringToFront();
    if (move === 'does') known = tab === writer ? await act(tab, chance, known, number) : await tryInVain(tab, known);
    else {
      const moved = await moveOn(tab, move, origin);
      tabs = at === 0 ? [moved, tabs[1]] : [tabs[0], moved];
    }
    console.log(
      `${number}. ${at === 0 ? 'first' : 'second'} tab, which ${tab === writer ? 'writes' : 'reads'}: ${move}`,
    );
  }
  const found = await agreed(tabs, await whoWrites(tabs));
  return { known, found };
}

/** The tab that writes, once it is clear: the other one says that it does not. */
async function whoWrites(tabs: readonly [Page, Page]): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const reads = await Promise.all(tabs.map((tab) => elsewhere(tab).count()));
    if (reads[0] === 0 && reads[1] === 1) return tabs[0];
    if (reads[1] === 0 && reads[0] === 1) return tabs[1];
    await tabs[0].waitForTimeout(100);
  }
  const said = await Promise.all(tabs.map((tab) => tab.getByRole('main').innerText()));
  throw new Error(`of two tabs not exactly one writes: ${tabs.map(addressOf).join(' and ')}\n${said.join('\n---\n')}`);
}

async function act(page: Page, chance: Random, known: Known, number: number): Promise<Known> {
  const deed = nextDeed(chance, known, { name: NAME, number });
  await deed.act(page);
  return { ...known, ...deed.change };
}

async function tryInVain(page: Page, known: Known): Promise<Known> {
  await visit(page, '#/risk/nerve-weakness');
  if (await page.getByLabel('This is clear to me', { exact: true }).isEnabled())
    throw new Error('a tab that reads can write');
  return known;
}

async function moveOn(page: Page, move: Exclude<(typeof MOVES)[number], 'does'>, origin: string): Promise<Page> {
  if (move === 'reloads') {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
  if (move === 'leaves and comes back') {
    await visit(page, '#/');
    return comeBack(page, origin);
  }
  const anew = await page.context().newPage();
  await page.close();
  return comeBack(anew, origin);
}

async function comeBack(page: Page, origin: string): Promise<Page> {
  if (addressOf(page) !== '#/') await page.goto(origin);
  await page.getByRole('button', { name: `Continue as ${NAME}` }).press('Enter');
  await page.waitForURL(/#\/.+/);
  return page;
}

/** What both tabs know: the one that writes, and the other once it has its turn. */
async function agreed(tabs: readonly [Page, Page], writer: Page): Promise<Known> {
  const reader = tabs[0] === writer ? tabs[1] : tabs[0];
  await saved(writer);
  const first = await readKnown(writer);
  await writer.close();
  await elsewhere(reader).waitFor({ state: 'detached' });
  const second = await readKnown(reader);
  if (JSON.stringify(first) !== JSON.stringify(second))
    throw new Error(`the tabs differ: ${JSON.stringify([first, second])}`);
  return second;
}
