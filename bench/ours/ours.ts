import type { Page } from 'playwright-core';
import { STANDS_AFTER } from '../../src/ui/steady-press.ts';
import type { Candidate } from '../candidate.ts';
import { isThere, press, type } from '../measure/hands.ts';

const COMMENT = 'Why?';

/** The app's start page: its way on is *Start*. */
export const startPage = (folder: string): Candidate => ({
  id: 'start',
  name: 'Beforehand, start page',
  folder,
  path: '',
  give: () => {
    const start = document.querySelector<HTMLElement>('a.continue');
    start?.click();
    return start !== null;
  },
  taken: () => window.location.hash === '#/device' && document.querySelector('.big-links') !== null,
  place: () => window.location.hash,
  onward: 'main button.continue',
  until: '#/look-over',
  pages: 0,
  stands: STANDS_AFTER,
  fill: async () => {},
});

/** The app itself: a new review, from its first field to the sheet. */
export const firstAnswer = (folder: string, pages = 200): Candidate => ({
  ...startPage(folder),
  id: 'review',
  name: 'Beforehand, first answer',
  path: '#/new',
  give: () => {
    const name = document.querySelector<HTMLInputElement>('#name');
    if (name === null || name.readOnly) return false;
    name.focus();
    // What is typed is on its way to storage when the line that says "Saved" changes.
    const change = ({ target, addedNodes }: MutationRecord) =>
      [target, ...addedNodes].some(
        (node) => node instanceof Element && (node.matches('.save-line') || node.closest('.save-line')),
      );
    new MutationObserver((changes) => changes.some(change) && (document.body.dataset['taken'] = 'yes')).observe(
      document.querySelector('main') ?? document.body,
      { subtree: true, childList: true },
    );
    name.setRangeText('A');
    return name.dispatchEvent(new Event('input', { bubbles: true }));
  },
  taken: () => 'taken' in document.body.dataset,
  pages,
  fill,
  toSheet: async (page) => {
    await page.evaluate(() => {
      window.location.hash = '#/sheet';
    });
    await page.waitForSelector('.buttons button:nth-of-type(2):not([disabled])');
    await page.waitForTimeout(1000);
    return '.buttons button:nth-of-type(2)';
  },
});

async function fill(page: Page): Promise<void> {
  if (await isThere(page, '#name')) return identify(page);
  for (const choice of ['main fieldset.choice', '#known-by']) {
    const radio = `${choice}:not(:has(input:checked)) input[type="radio"]`;
    if (await isThere(page, radio)) await press(page, radio);
  }
  if (await isThere(page, '.ask > button')) {
    await press(page, '.ask > button');
    await type(page, '.ask textarea', COMMENT);
  }
}

async function identify(page: Page): Promise<void> {
  for (const [field, value] of [
    ['name', 'Anna Berg'],
    ['day', '14'],
    ['month', '3'],
    ['year', '1951'],
  ] as const)
    await page.fill(`#${field}`, value);
}
