import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import * as z from 'zod/mini';
import { findChromium } from '../tools/chromium.ts';
import { spreadOf } from './figures.ts';
import { filesOf, type ServedFile } from './measure/files.ts';
import { serve } from './measure/server.ts';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const pages = { 'start page': '', 'a new review': '#/new' } as const;

const Report = z.object({
  categories: z.record(z.enum(categories), z.object({ score: z.number() })),
});

/** Lighthouse's scores of the app, of 100, as lines; its own emulated phone, medians of so many runs. */
export async function lighthouse(folder: string, runs: number): Promise<readonly string[]> {
  // Lighthouse works the slow line out by itself.
  const served = await serve(asHosted(filesOf(folder)), { down: Infinity, up: Infinity, latency: 0 });
  try {
    const lines: string[] = [];
    for (const [name, address] of Object.entries(pages)) {
      const reports: z.infer<typeof Report>[] = [];
      for (let run = 0; run < runs; run++) reports.push(await reportOn(`${served.origin}/${address}`));
      lines.push(`Lighthouse, ${name}: ${categories.map((category) => scoreOf(reports, category)).join(', ')}`);
    }
    return lines;
  } finally {
    await served.close();
  }
}

/** With a clinic's own facts: where a host has no such file, the browser notes its absence as an error. */
const asHosted = (files: ReadonlyMap<string, ServedFile>): ReadonlyMap<string, ServedFile> => {
  const body = Buffer.from(JSON.stringify({ name: 'Riverside Pain Clinic' }));
  return new Map([...files, ['/clinic.json', { headers: { 'content-type': 'application/json' }, body }]]);
};

function scoreOf(reports: readonly z.infer<typeof Report>[], category: (typeof categories)[number]): string {
  const { median, min, max } = spreadOf(reports.map((report) => Math.round(100 * report.categories[category].score)));
  return `${category} ${median}${min === max ? '' : ` (${min}–${max})`}`;
}

async function reportOn(address: string): Promise<z.infer<typeof Report>> {
  const file = '.cache/bench/lighthouse-report.json';
  const flags = ['--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${categories.join(',')}`];
  const chromium = ['--chrome-flags=--headless=new --no-sandbox --disable-background-networking'];
  const ended = spawn(
    process.execPath,
    ['bench/node_modules/lighthouse/cli/index.js', address, ...flags, ...chromium],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: findChromium() },
    },
  );
  await once(ended, 'exit');
  if (ended.exitCode !== 0) throw new Error(`Lighthouse ended with ${ended.exitCode}`);
  return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
}
