import type { CDPSession, Page } from 'playwright-core';
import type { Candidate } from './candidate.ts';
import { filesOf } from './measure/files.ts';
import { SLOW_4G } from './measure/link.ts';
import { load } from './measure/load.ts';
import { launch, takePhone } from './measure/phone.ts';
import { forgetNotes, heapOf, turn } from './measure/review.ts';
import { serve } from './measure/server.ts';

export type Hour = {
  readonly minutes: number;
  readonly pages: number;
  /** Bytes used after each time through the review, collected. */
  readonly heaps: readonly number[];
  readonly idle: Idle;
};

type Idle = {
  readonly seconds: number;
  /** What ran in the page while nobody touched it, in milliseconds. */
  readonly script: number;
  readonly task: number;
  readonly requests: number;
};

const IDLE = 120;

/** Goes through one review again and again for so many minutes, writing on every page, and then leaves it alone. */
export async function hourOf(candidate: Candidate, minutes: number): Promise<Hour> {
  const served = await serve(filesOf(candidate.folder), SLOW_4G);
  const browser = await launch();
  const { page, cdp } = await takePhone(browser);
  try {
    await load(page, candidate, served);
    const end = performance.now() + minutes * 60_000;
    const way = await goThrough(page, candidate);
    const heaps = [await heapWithoutNotes(page, cdp)];
    while (performance.now() < end) {
      for (const address of way) {
        await goTo(page, address);
        await candidate.fill(page);
      }
      heaps.push(await heapWithoutNotes(page, cdp));
      console.error(`  ${heaps.length} times through the review: ${heaps.at(-1)} bytes`);
    }
    return { minutes, pages: way.length * heaps.length, heaps, idle: await leaveAlone(page, cdp) };
  } finally {
    await browser.close();
    await served.close();
  }
}

async function heapWithoutNotes(page: Page, cdp: CDPSession): Promise<number> {
  await forgetNotes(page);
  return heapOf(cdp);
}

/** The first time, by *Continue*. Gives the addresses of the pages. */
async function goThrough(page: Page, candidate: Candidate): Promise<readonly string[]> {
  const way: string[] = [];
  for (;;) {
    const address = await page.evaluate(candidate.place);
    if (address === candidate.until) return way;
    way.push(address);
    await candidate.fill(page);
    await turn(page, candidate);
  }
}

async function leaveAlone(page: Page, cdp: CDPSession): Promise<Idle> {
  let requests = 0;
  page.context().on('request', () => requests++);
  await goTo(page, '#/risk/nerve-weakness');
  await page.waitForTimeout(10_000);
  await cdp.send('Performance.enable');
  const before = await ran(cdp);
  requests = 0;
  await page.waitForTimeout(IDLE * 1000);
  const after = await ran(cdp);
  return { seconds: IDLE, script: after.script - before.script, task: after.task - before.task, requests };
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.waitForTimeout(500);
}

async function ran(cdp: CDPSession) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}
