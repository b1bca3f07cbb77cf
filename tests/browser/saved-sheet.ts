import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { sound } from '../core/pdf/made-sheet.ts';

export const byKey = (button: Locator) => button.press('Enter');

/** The sheet that this page saves, of which nothing is to be said: an archive, for readers for the blind too, and sealed, where it is to be. */
export async function savedSheet(page: Page, press = byKey, signed = true): Promise<Uint8Array<ArrayBuffer>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: 'Save as PDF' })),
  ]);
  return sound(await readFile(await download.path()), { signed });
}
