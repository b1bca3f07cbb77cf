import type { CDPSession, Page } from 'playwright-core';
import type { Candidate } from '../candidate.ts';
import { percentile } from '../figures.ts';
import { press } from './hands.ts';
import type { EventNote, Noted } from './in-page.ts';

export type Reviewed = {
  readonly presses: number;
  /** Presses too quick for event timing: under 16 ms, counted as 8. */
  readonly quick: number;
  readonly continue75: number;
  readonly continue98: number;
  readonly key75: number;
  readonly heap: number;
};

const TOO_QUICK = 8;

/** Goes through a whole review as a person does, page by page. */
export async function review(page: Page, cdp: CDPSession, candidate: Candidate): Promise<Reviewed> {
  await forgetNotes(page);
  for (let turned = 0; turned < candidate.pages; turned++) {
    if ((await page.evaluate(candidate.place)) === candidate.until) break;
    await candidate.fill(page);
    await turn(page, candidate);
  }
  await page.waitForTimeout(500);
  const noted = await page.evaluate(() => window.bench);
  return { ...timesOf(noted), heap: await heapOf(cdp) };
}

/** What the page noted of itself so far is no part of what is measured from here on. */
export const forgetNotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { clicks, keys, events, longTasks } = window.bench;
    for (const list of [clicks, keys, events, longTasks]) list.length = 0;
  });

/** Continue, and the next page. */
export async function turn(page: Page, { place, onward, stands }: Candidate): Promise<void> {
  const before = await page.evaluate(place);
  await page.waitForTimeout(stands);
  await press(page, onward);
  while ((await page.evaluate(place)) === before) await page.waitForTimeout(50);
}

export async function heapOf(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

function timesOf({ clicks, keys, events }: Noted): Omit<Reviewed, 'heap'> {
  const pressed = clicks.filter(({ onward }) => onward).map(({ at }) => durationAt(events, 'click', at));
  const typed = keys.map((at) => durationAt(events, 'keydown', at));
  return {
    presses: pressed.length,
    quick: pressed.filter((duration) => duration === TOO_QUICK).length,
    continue75: percentile(pressed, 75),
    continue98: percentile(pressed, 98),
    key75: percentile(typed, 75),
  };
}

/** How long an event took to the next paint, with what belongs to the same interaction, but for the key's way up. */
function durationAt(events: readonly EventNote[], name: string, at: number): number {
  const own = events.find((event) => event.name === name && Math.abs(event.at - at) < 0.5);
  if (own === undefined) return TOO_QUICK;
  const together = events.filter(
    ({ interaction, name: other }) => interaction !== 0 && interaction === own.interaction && other !== 'keyup',
  );
  return Math.max(own.duration, ...together.map(({ duration }) => duration));
}
