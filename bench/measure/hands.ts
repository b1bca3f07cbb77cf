import type { Page } from 'playwright-core';

/** Brings a control into the middle of the window and clicks there, as a finger would, with no check of its own that would cost the page time. */
export async function press(page: Page, selector: string): Promise<void> {
  const place = await page.evaluate(async (wanted) => {
    const control = document.querySelector(wanted);
    if (control === null) return null;
    control.scrollIntoView({ block: 'center' });
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + Math.min(width / 2, 60), y: y + height / 2 };
  }, selector);
  if (place === null) throw new Error(`nothing to press: ${selector}`);
  await page.mouse.click(place.x, place.y);
}

export const isThere = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

/** Types at the pace of a quick thumb. */
export async function type(page: Page, selector: string, words: string): Promise<void> {
  await press(page, selector);
  await page.keyboard.type(words, { delay: 100 });
}
