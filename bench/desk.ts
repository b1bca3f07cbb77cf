import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillPrepare, heading, PASSPHRASE, setUpDesk, SURGEON, unlockDesk, workAs } from '../tests/browser/desk.ts';
import {
  answersAndCountersigns,
  dropsSheet,
  preparesAndHandsOver,
  printsFromList,
  type Effort,
} from '../tests/browser/desk-jobs.ts';
import { usual } from '../tests/browser/people.ts';
import { catchPrints, printed } from '../tests/browser/printed.ts';
import { sheetOf } from '../tests/browser/saved-review.ts';
import { catalogs } from '../tools/vite/catalogs.ts';
import { messages } from '../tools/vite/messages.ts';
import { judge } from './aims.ts';
import { buildApp, buildPage } from './build.ts';
import { percentile, spreadOf, type Spread } from './figures.ts';
import { filesOf } from './measure/files.ts';
import { FULL_SPEED } from './measure/link.ts';
import { launch } from './measure/phone.ts';
import { serve } from './measure/server.ts';

export type Job = { readonly what: string; readonly effort: Effort; readonly machine: Spread; readonly aim: string };

export type DeskResult = {
  readonly jobs: readonly Job[];
  /** In milliseconds, at a quarter of the speed: from the passphrase's key to the list, a key in the search, and the floor. */
  readonly open: Spread;
  readonly key: number;
  readonly floor: Spread;
};

declare global {
  interface Window {
    /** When the key of the passphrase was there, when the list was painted, and how long each key took. */
    readonly deskTimes: { derived: number; listed: number; readonly keys: number[] };
  }
}

const REVIEWS = 2000;
const SLOWDOWN = 4;

/** The four jobs that staff do most, and the list of two thousand reviews. */
export async function deskOf(runs: number): Promise<DeskResult> {
  const [app, room] = [
    await buildApp('app'),
    await buildPage({ source: 'desk', name: 'desk-room', pages: [], plugins: [messages(), catalogs()] }),
  ];
  const besides = [...filesOf(room)].map(([path, file]) => [`/room${path}`, file] as const);
  const served = await serve(new Map([...filesOf(app), ...besides]), FULL_SPEED);
  const browser = await launch();
  try {
    return { jobs: await jobsOf(browser, served.origin, runs), ...(await listOf(browser, served.origin, runs)) };
  } finally {
    await browser.close();
    await served.close();
  }
}

const newDesk = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', serviceWorkers: 'block' });

const JOBS = {
  drop: ['Open a dropped PDF to its agenda', '1 drop'],
  answer: ['Enter three answers and countersign', '60 s of entry'],
  print: ['Print a finished review (with the print dialog’s own press)', '2 clicks'],
  prepare: ['Prepare with last values, and hand over', '30 s, 10 inputs'],
} as const;
type Name = keyof typeof JOBS;

/** Each on a device of its own, one after the other as on a morning. */
async function jobsOf(browser: Browser, origin: string, runs: number): Promise<readonly Job[]> {
  const times: Record<Name, number[]> = { drop: [], answer: [], print: [], prepare: [] };
  const efforts: Partial<Record<Name, Effort>> = {};
  const sheet = await sheetOf(usual());
  for (let run = 0; run < runs; run += 1) {
    const device = await newDesk(browser);
    const page = await device.newPage();
    const timed = async (name: Name, work: () => Promise<Effort>) => {
      const from = performance.now();
      efforts[name] = await work();
      times[name].push((performance.now() - from) / 1000);
    };
    await setUpDesk(page, origin);
    await timed('drop', () => dropsSheet(page, sheet));
    await workAs(page, SURGEON);
    await timed('answer', () => answersAndCountersigns(page));
    await backToList(page, origin);
    await timed('print', async () => {
      const { inputs, keys } = await printsFromList(page, () => printed(page));
      return { inputs: inputs + 1, keys: keys + 1 };
    });
    await fillPrepare(page, { name: 'Walter Okafor', born: '1949-01-02' });
    await page.getByRole('button', { name: 'Keep for later' }).click();
    await heading(page, 'Reviews').waitFor();
    await timed('prepare', () => preparesAndHandsOver(page));
    await device.close();
  }
  const names: readonly Name[] = ['prepare', 'print', 'drop', 'answer'];
  return names.map((name) => {
    const [what, aim] = JOBS[name];
    return { what, aim, effort: efforts[name] ?? { inputs: 0, keys: 0 }, machine: spreadOf(times[name]) };
  });
}

async function backToList(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/desk`);
  await heading(page, 'Reviews').waitFor();
  await page.getByLabel('All', { exact: true }).check();
  await page.getByLabel('Search').fill('berg');
  await catchPrints(page);
}

// The keystroke-level model of Card, Moran and Newell (1980): a key of somebody who does not type for a living, and a thought before each input.
const KEY_S = 0.28;
const THOUGHT_S = 1.35;

/** How long a person takes by the model, the machine's own time included, in seconds. */
const secondsOf = ({ effort: { inputs, keys }, machine }: Job) => keys * KEY_S + inputs * THOUGHT_S + machine.median;

export function jobTable(jobs: readonly Job[]): string {
  const rows = jobs.map((job) => {
    const { what, effort, machine, aim } = job;
    return `| ${what} | ${effort.inputs} | ${effort.keys} | ${machine.median.toFixed(1)} | ${secondsOf(job).toFixed(0)} | ${aim} |`;
  });
  return ['|  | inputs | keys | machine, s | person, s | aim |', '| --- | --: | --: | --: | --: | --- |', ...rows].join(
    '\n',
  );
}

async function listOf(browser: Browser, origin: string, runs: number) {
  const device = await newDesk(browser);
  const filling = await device.newPage();
  filling.setDefaultTimeout(600_000);
  await filling.goto(`${origin}/room/index.html`);
  await filling.waitForFunction(() => 'room' in window);
  await filling.evaluate(([count, passphrase]) => window.room.fill(count, passphrase), [REVIEWS, PASSPHRASE] as const);
  const [open, key, floor]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    const page = await slowPage(device);
    await page.goto(`${origin}/#/desk`);
    await unlockDesk(page);
    await page.getByRole('row').nth(1).waitFor();
    const { derived, listed } = await page.evaluate(() => window.deskTimes);
    open.push(listed - derived);
    await page.getByLabel('All', { exact: true }).check();
    await page.getByLabel('Search').focus();
    for (const letter of 'nov 1') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(300);
    }
    key.push(...(await page.evaluate(() => window.deskTimes.keys)));
    await page.goto(`${origin}/room/index.html`);
    await page.waitForFunction(() => 'room' in window);
    floor.push(await page.evaluate((lines) => window.room.floor(lines), REVIEWS));
    await page.close();
  }
  await device.close();
  return { open: spreadOf(open), key: percentile(key, 75), floor: spreadOf(floor) };
}

async function slowPage(device: BrowserContext): Promise<Page> {
  const page = await device.newPage();
  page.setDefaultTimeout(60_000);
  // tsx names functions by a helper that is not in the page.
  await page.addInitScript(`globalThis.__name = (named) => named; (${String(watchDesk)})();`);
  const cdp = await device.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** Runs in the page before anything of its own. */
function watchDesk(): void {
  const keys: number[] = [];
  const times = { derived: 0, listed: 0, keys };
  Object.assign(window, { deskTimes: times });
  for (const name of ['deriveBits', 'deriveKey'] as const)
    Object.assign(crypto.subtle, {
      [name]: new Proxy(crypto.subtle[name].bind(crypto.subtle), {
        apply: (derive, _, args) =>
          Promise.resolve(Reflect.apply(derive, null, args)).finally(() => {
            if (JSON.stringify(args[0]).includes('PBKDF2')) times.derived = performance.now();
          }),
      }),
    });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('table.reviews')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        times.listed = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
  addEventListener('keydown', ({ timeStamp }) =>
    requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp))),
  );
}

export const listAims = ({ open, key, floor }: DeskResult): readonly string[] => [
  judge({
    what: `The list of ${REVIEWS} reviews, once the passphrase’s key is there`,
    value: open.median,
    against: null,
    limit: 300,
  }),
  judge({ what: 'A key in its search, p75', value: key, against: null, limit: 50 }),
  `The floor, one encrypted text of ${REVIEWS} lines opened and sixty drawn in plain DOM: ${Math.round(floor.median)} ms`,
];
