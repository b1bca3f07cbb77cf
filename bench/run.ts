import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildApp } from './build.ts';
import { thousandRisks, twentyPages } from './candidates.ts';
import { deskOf, jobTable, listAims } from './desk.ts';
import { hourOf } from './hour.ts';
import { installBeside } from '../tools/install-beside.ts';
import { lighthouse } from './lighthouse.ts';
import { firstAnswer } from './ours/ours.ts';
import { aimsOf, hourIn, tableOf } from './report.ts';
import { measure } from './rounds.ts';
import { sheetAims, sheetsOf, sheetTable } from './sheets.ts';

const options = {
  runs: { type: 'string', default: '5' },
  hour: { type: 'string' },
  lighthouse: { type: 'boolean' },
  sheet: { type: 'boolean' },
  desk: { type: 'boolean' },
} as const;
const folder = '.cache/bench';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  installBeside('bench', 'what the app is measured against (about 450 MB)');
  mkdirSync(folder, { recursive: true });
  const runs = Number(values.runs);
  if (values.hour) return hour(Number(values.hour));
  if (values.lighthouse) return scores(runs);
  if (values.sheet) return sheets(runs);
  if (values.desk) return desk(runs);
  await compare(runs, positionals);
  if (positionals.length > 0) return;
  await scores(runs);
  await sheets(runs);
  await desk(runs);
}

async function compare(runs: number, ids: readonly string[]): Promise<void> {
  const all = [...(await twentyPages()), ...(await thousandRisks())];
  const results = await measure(
    all.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    runs,
  );
  keep('results', results);
  const aims = ['', '-1000'].flatMap((suffix) => aimsOf(results, suffix));
  say(`${machine()}; medians of ${runs} (least–most), times in ms`);
  say(tableOf(results));
  say(list(aims));
}

async function scores(runs: number): Promise<void> {
  const found = await lighthouse(await buildApp('app'), runs);
  keep('lighthouse', found);
  say(list(found));
}

async function sheets(runs: number): Promise<void> {
  const found = await sheetsOf(runs);
  keep('sheets', found);
  say(`${machine()}; a sheet by ${runs} phones, times in ms`);
  say(sheetTable(found));
  say(list(sheetAims(found)));
}

async function desk(runs: number): Promise<void> {
  const found = await deskOf(runs);
  keep('desk', found);
  say(`${machine()}; the desk, ${runs} times`);
  say(jobTable(found.jobs));
  say(list(listAims(found)));
}

async function hour(minutes: number): Promise<void> {
  const found = await hourOf(firstAnswer(await buildApp('app-hour')), minutes);
  keep('hour', found);
  say(list([machine(), ...hourIn(found)]));
}

const keep = (name: string, found: unknown) =>
  writeFileSync(`${folder}/${name}.json`, JSON.stringify({ machine: machine(), found }, null, 2));

const say = (words: string) => console.log(`${words}\n`);

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function machine(): string {
  const [first, ...others] = cpus();
  const processors = `${others.length + 1} × ${first?.model ?? 'unknown processor'}`;
  return `${processors}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}

void main();
