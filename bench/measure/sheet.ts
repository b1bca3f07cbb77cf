import type { Page } from 'playwright-core';
import type { Candidate } from '../candidate.ts';
import { press } from './hands.ts';

export type SheetTimes = { readonly cold: number; readonly warm: number };

/** From the press that asks for the sheet to the PDF, twice: with its code not yet loaded, and again. */
export async function sheetTimes(page: Page, { toSheet }: Candidate): Promise<SheetTimes | null> {
  if (toSheet === undefined) return null;
  const control = await toSheet(page);
  const cold = await made(page, control, 1);
  return { cold, warm: await made(page, control, 2) };
}

async function made(page: Page, control: string, which: number): Promise<number> {
  await press(page, control);
  await page.waitForFunction((count) => window.bench.sheets.length >= count, which, { polling: 100 });
  await page.waitForTimeout(1500);
  return page.evaluate((index) => window.bench.sheets[index] ?? Number.NaN, which - 1);
}
