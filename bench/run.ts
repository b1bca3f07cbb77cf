import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { twentyPages } from './candidates.ts';
import { install } from './install.ts';
import { aimsOf, tableOf } from './report.ts';
import { measure } from './rounds.ts';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const folder = '.cache/bench';

const wanted = ({ id }: { readonly id: string }) => positionals.length === 0 || positionals.includes(id);

async function main(): Promise<void> {
  install();
  mkdirSync(folder, { recursive: true });
  const results = await measure((await twentyPages()).filter(wanted), Number(values.runs));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(`${folder}/results.json`, JSON.stringify({ machine, results }, null, 2));
  console.log(
    [
      `Machine: ${machine}; medians of ${values.runs} (least–most), times in ms`,
      '',
      tableOf(results),
      '',
      ...aimsOf(results).map((aim) => `- ${aim}`),
    ].join('\n'),
  );
}

void main();
