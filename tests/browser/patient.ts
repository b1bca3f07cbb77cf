import type { Locator, Page } from 'playwright-core';
import { STANDS_AFTER } from '../../src/ui/steady-press.ts';

/** How a person acts on what they found on a page: by keyboard, by touch. */
export type Hands = {
  readonly reach: (control: Locator) => Promise<void>;
  readonly press: (control: Locator) => Promise<void>;
  /** Chooses one of the cards of a group. */
  readonly choose: (group: string, option: string) => Promise<void>;
  readonly write: (field: string, words: string) => Promise<void>;
};

type Way = {
  readonly hands: Hands;
  /** What is done on a page before going on, by its address. */
  readonly deeds: Readonly<Record<string, () => Promise<void>>>;
  /** Looks at every page on the way. */
  readonly look?: () => Promise<void>;
  readonly until: string;
};

export const addressOf = (page: Page): string => new URL(page.url()).hash;

export const headingOf = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Waits for a page to open: its heading has the focus, so that a screen reader begins there. */
export async function arrive(page: Page, before: string): Promise<string> {
  const opened = await page
    .waitForFunction((hash) => window.location.hash !== hash && document.activeElement?.tagName === 'H1', before)
    .then(
      () => true,
      () => false,
    );
  if (!opened) throw new Error(`no heading took the focus after ${before}, at ${addressOf(page)}`);
  return addressOf(page);
}

/** A page must have stood a while before it lets go: a press that comes sooner was meant for the page before. */
export const letStand = (page: Page, since = Date.now()): Promise<void> =>
  page.waitForTimeout(Math.max(0, since + STANDS_AFTER + 20 - Date.now()));

export const continueOf = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /^(Continue( without answering)?|Go on to sign|Sign)$/ });

/** From page to page by *Continue*. Returns the addresses of the pages that were met, the last one included. */
export async function walk(page: Page, { hands, deeds, look, until }: Way): Promise<readonly string[]> {
  const met = [addressOf(page)];
  for (let address = addressOf(page); address !== until;) {
    const deed = deeds[address];
    const arrived = Date.now();
    await look?.();
    if (deed) await letStand(page, arrived).then(deed);
    const stands = letStand(page, deed ? Date.now() : arrived);
    await hands.reach(continueOf(page));
    await stands;
    await hands.press(continueOf(page));
    address = await arrive(page, address);
    if (met.includes(address)) throw new Error(`the way goes in a circle: ${[...met, address].join(' ')}`);
    met.push(address);
  }
  await look?.();
  return met;
}

/** Goes to an address as a link does, and waits until its page has taken the place of the one before. */
export async function visit(page: Page, address: string): Promise<void> {
  if (addressOf(page) === address) return;
  const before = await page.evaluateHandle(() => document.querySelector('h1'));
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.waitForFunction((h1) => document.activeElement !== h1 && document.activeElement?.tagName === 'H1', before);
}

/** By how many pixels a page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    return scrollWidth - clientWidth;
  });
