import type { Locator, Page } from 'playwright-core';
import type { Hands } from './patient.ts';

type Point = readonly [x: number, y: number];

/** A person with a finger on a screen. */
export const touch = (page: Page): Hands => ({
  reach: (control) => control.scrollIntoViewIfNeeded(),
  press: (control) => control.tap(),
  choose: async (group, option) => {
    const cards = page.getByRole('group', { name: group, exact: true });
    await cards.getByText(option, { exact: true }).tap();
    await cards.getByRole('radio', { name: option, exact: true, checked: true }).waitFor();
  },
  write: async (field, words) => {
    await page.getByRole('textbox', { name: field, exact: true }).tap();
    await page.keyboard.insertText(words);
  },
});

/** Draws one stroke with a finger, through points in shares of the paper's width and height. */
export async function draw(page: Page, paper: Locator, stroke: readonly Point[]): Promise<void> {
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error('there is no paper to draw on');
  const screen = await page.context().newCDPSession(page);
  const points = stroke.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }));
  for (const [i, point] of points.entries()) {
    await screen.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints: [point] });
    await page.waitForTimeout(30);
  }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await screen.detach();
}

/**
 * Two taps near one place, so many milliseconds apart, as an unsteady hand makes them. They carry their own times: a busy machine
 * that hands them on late must not make two taps out of one.
 */
export async function doubleTap(page: Page, control: Locator, apart: number): Promise<void> {
  await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await control.boundingBox();
  if (!box) throw new Error('there is nothing to tap on');
  const screen = await page.context().newCDPSession(page);
  const [x, y, now] = [box.x + box.width / 2, box.y + box.height / 2, Date.now()];
  for (const [away, at] of [
    [0, now],
    [5, now + apart],
  ] as const) {
    await page.waitForTimeout(Math.max(0, at - Date.now()));
    const timestamp = at / 1000;
    const touchPoints = [{ x: x + away, y: y - away }];
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints, timestamp });
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.01 });
  }
  await screen.detach();
}
