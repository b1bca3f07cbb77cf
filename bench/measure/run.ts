import type { Browser } from 'playwright-core';
import type { Candidate } from '../candidate.ts';
import { load, type Load } from './load.ts';
import { takePhone } from './phone.ts';
import { review, type Reviewed } from './review.ts';
import type { Served } from './server.ts';
import { sheetTimes, type SheetTimes } from './sheet.ts';

export type Run = Load & { readonly reviewed: Reviewed | null; readonly sheet: SheetTimes | null };

/** One candidate once, on a phone that has never seen it. */
export async function run(browser: Browser, candidate: Candidate, served: Served): Promise<Run> {
  const phone = await takePhone(browser);
  try {
    const { page, cdp } = phone;
    const loaded = await load(page, candidate, served);
    if (candidate.pages === 0) return { ...loaded, reviewed: null, sheet: null };
    const reviewed = await review(page, cdp, candidate);
    return { ...loaded, reviewed, sheet: await sheetTimes(page, candidate) };
  } finally {
    await phone.close();
  }
}
