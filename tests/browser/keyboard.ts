import type { Locator, Page } from 'playwright-core';
import type { Hands } from './patient.ts';

/** A person who has a keyboard and nothing else. */
export function keyboard(page: Page): Hands {
  return {
    reach: (control) => moveTo(page, control),
    press: async (control) => {
      await moveTo(page, control);
      await page.keyboard.press('Enter');
    },
    choose: async (group, option) => {
      const cards = page.getByRole('group', { name: group, exact: true });
      const [first, wanted] = [
        cards.getByRole('radio').first(),
        cards.getByRole('radio', { name: option, exact: true }),
      ];
      await moveTo(page, first);
      await page.keyboard.press('Space');
      await moveTo(page, wanted, 'ArrowDown');
    },
    write: async (field, words) => {
      await moveTo(page, page.getByRole('textbox', { name: field, exact: true }));
      await page.keyboard.type(words);
    },
  };
}

/** Moves the focus by one key until it is where it should be, and never out of sight. */
export async function moveTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  const wanted = await control.elementHandle();
  for (let presses = 0; presses < 150; presses++) {
    const { there, hidden } = await page.evaluate(whereFocusIs, wanted);
    if (hidden !== null) throw new Error(`the focus is out of sight: ${hidden}`);
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by ${key} to ${String(control)}`);
}

export const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Runs in the page. Names what has the focus if it lies wholly outside of the window, or behind the bar that stays in view. */
function whereFocusIs(wanted: Node | null) {
  const focused = document.activeElement;
  const there = focused === wanted;
  const bar = document.querySelector('nav');
  if (!focused || focused === document.body || bar?.contains(focused)) return { there, hidden: null };
  const { top, bottom } = focused.getBoundingClientRect();
  const end = Math.min(window.innerHeight, bar?.getBoundingClientRect().top ?? window.innerHeight);
  return { there, hidden: bottom <= 0 || top >= end ? focused.outerHTML : null };
}
