import type { Page } from 'playwright-core';
import type { Candidate } from '../candidate.ts';
import { probe, watch, type Noted } from './in-page.ts';
import type { Served } from './server.ts';

export type Load = {
  readonly bytes: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly ready: number;
  readonly blocking: number;
};

const SETTLED = 2000;

/** Opens a candidate for the first time, and gives the first answer as soon as it is taken. */
export async function load(page: Page, candidate: Candidate, { origin, bytesUntil }: Served): Promise<Load> {
  await page.addInitScript({ content: scriptOf(candidate) });
  await page.goto(`${origin}/${candidate.path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.ready !== null, undefined, { polling: 250 });
  await page.waitForTimeout(SETTLED);
  const noted = await page.evaluate(() => ({
    ...window.bench,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    origin: performance.timeOrigin,
  }));
  const ready = noted.ready ?? 0;
  return {
    bytes: bytesUntil(noted.origin + ready),
    firstPaint: noted.firstPaint,
    largestPaint: noted.largest ?? noted.firstPaint,
    ready,
    blocking: blockingOf(noted),
  };
}

/** What every task took beyond 50 ms, from the navigation until two seconds after the page was ready. */
const blockingOf = ({ longTasks }: Pick<Noted, 'longTasks'>) =>
  longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

// esbuild names functions by a helper that a page does not have.
const scriptOf = ({ onward, give, taken }: Candidate) =>
  `if (window === window.top) { globalThis.__name = (named) => named; (${String(watch)})(${JSON.stringify(onward)}); (${String(probe)})(${String(give)}, ${String(taken)}); }`;
