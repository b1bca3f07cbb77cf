import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { makeRecord, writeRecord } from '../src/record/make-record.ts';
import { parts, reviewed } from '../tests/core/consent/reviewed.ts';
import { log } from '../tests/core/consent/sample.ts';
import { messages } from '../tools/vite/messages.ts';
import { judge } from './aims.ts';
import { buildPage } from './build.ts';
import { spreadOf, type Spread } from './figures.ts';
import { filesOf } from './measure/files.ts';
import { FULL_SPEED } from './measure/link.ts';
import { launch, takePhone } from './measure/phone.ts';
import { serve } from './measure/server.ts';

/** How long each time took, in milliseconds, and how large the sheet is. */
export type Made = { readonly times: readonly number[]; readonly bytes: number };

declare global {
  interface Window {
    readonly sheets: {
      readonly make: (maker: string, times: number) => Promise<Made>;
      readonly verify: (times: number) => Promise<Made>;
    };
  }
}

export type SheetResult = {
  readonly name: string;
  readonly cold: Spread;
  readonly warm: Spread;
  readonly bytes: number;
};

const WARM = 10;

const NAMES = {
  ours: 'Beforehand: tagged, archival, with its record, sealed',
  jspdf: 'jsPDF 4.2.1, the same text, untagged',
  pdfmake: 'pdfmake 0.3.11, the same text, untagged',
  'pdf-lib': 'pdf-lib 1.17.1 with fontkit, the same text, untagged',
} as const;

/** A review that was gone through, of every risk of the needle treatment, in the form in which the app reads a file. */
const withRecord: Plugin = {
  name: 'bench:record',
  load: (id) => {
    if (!id.endsWith('/bench/peers/sheets/record-text.ts')) return null;
    const record = writeRecord(makeRecord({ ...parts, events: log(...reviewed('talk-first')) }));
    return `export const text = ${JSON.stringify(record)};`;
  },
};

/** Makes the sheet by every maker, each time on a phone that has never seen it, and checks it. */
export async function sheetsOf(runs: number): Promise<readonly SheetResult[]> {
  const folder = await buildPage({
    source: 'peers/sheets',
    name: 'sheets',
    pages: [],
    plugins: [messages(), withRecord],
  });
  const served = await serve(filesOf(folder), FULL_SPEED);
  const browser = await launch();
  const measured = async (name: string, work: (page: Page) => Promise<Made>): Promise<SheetResult> => {
    const all: Made[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { page, close } = await takePhone(browser);
      await page.goto(served.origin);
      await page.waitForFunction(() => 'sheets' in window);
      all.push(await work(page));
      await close();
    }
    return {
      name,
      cold: spreadOf(all.map(({ times: [first] }) => first ?? Number.NaN)),
      warm: spreadOf(all.map(({ times: [, ...later] }) => spreadOf(later).median)),
      bytes: all[0]?.bytes ?? 0,
    };
  };
  try {
    const results: SheetResult[] = [];
    for (const [maker, name] of Object.entries(NAMES)) {
      const times = 1 + WARM;
      results.push(
        await measured(name, (page) => page.evaluate(([id, n]) => window.sheets.make(id, n), [maker, times] as const)),
      );
    }
    results.push(
      await measured('Beforehand: checking that sheet', (page) =>
        page.evaluate((n) => window.sheets.verify(n), 1 + WARM),
      ),
    );
    return results;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** As a table in Markdown: medians, with the least and the most in brackets. */
export function sheetTable(results: readonly SheetResult[]): string {
  const cell = ({ median, min, max }: Spread) => `${Math.round(median)} (${Math.round(min)}–${Math.round(max)})`;
  const rows = results.map(
    ({ name, cold, warm, bytes }) => `| ${name} | ${cell(cold)} | ${cell(warm)} | ${Math.round(bytes / 1000)} |`,
  );
  return ['|  | cold | warm | kB |', '| --- | --: | --: | --: |', ...rows].join('\n');
}

export function sheetAims(results: readonly SheetResult[]): readonly string[] {
  const [ours] = results;
  const checking = results.at(-1);
  const of = (spread: Spread | undefined) => spread?.median ?? Number.NaN;
  return [
    { what: 'A sheet of 29 risks, cold', value: of(ours?.cold), against: null, limit: 400 },
    { what: 'A sheet of 29 risks, warm', value: of(ours?.warm), against: null, limit: 120 },
    { what: 'Checking it, cold', value: of(checking?.cold), against: null, limit: 200 },
  ].map(judge);
}
