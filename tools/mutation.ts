import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import { installBeside } from './install-beside.ts';

const ROOMS = ['risks', 'consent', 'record', 'sheet'];
const folder = 'tools/mutation';
const reports = '.cache/mutation';

const Place = z.object({ line: z.number(), column: z.number() });
const Mutant = z.object({
  status: z.string(),
  static: z.optional(z.boolean()),
  replacement: z.string(),
  location: z.object({ start: Place, end: Place }),
});
type Mutant = z.infer<typeof Mutant>;
const Report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(Mutant) })),
  testFiles: z.record(z.string(), z.unknown()),
});

/** Changes the code of a room in one place after the other, and counts the changes that no test of that room notices. */
function mutate(room: string): string {
  const mutants = stryker(room, room, { mutate: [`src/${room}/**/*.ts`], ignoreStatic: true });
  const doubted = mutants.filter((mutant) => isMissed(mutant) && mutant.static === true);
  const noticed = doubted.length === 0 ? [] : stryker(room, `${room}-again`, askedOfAll(doubted)).filter(isNoticed);
  const again = new Set(noticed.map(keyOf));
  return lineOf(
    room,
    mutants.map((mutant) => (again.has(keyOf(mutant)) ? { ...mutant, status: 'Killed' } : mutant)),
  );
}

/** Code that ran while a test's file was loaded counts as covered by no test of it: here each change is asked of every test. */
const askedOfAll = (mutants: readonly Found[]) => ({
  mutate: mutants.map(({ file, location: { start, end } }) => `${file}:${placeOf(start)}-${placeOf(end)}`),
  ignoreStatic: false,
});

type Found = Mutant & { readonly file: string };

// The report counts columns from one, the setting from nought.
const placeOf = ({ line, column }: z.infer<typeof Place>) => `${line}:${column - 1}`;
const keyOf = ({ file, location, replacement }: Found) => JSON.stringify([file, location, replacement]);
const isMissed = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage';
const isNoticed = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout';

function stryker(room: string, name: string, which: object): readonly Found[] {
  const report = `${reports}/${name}.json`;
  const config = `${reports}/${name}.config.json`;
  writeFileSync(config, JSON.stringify({ ...SETTINGS, ...which, jsonReporter: { fileName: report } }));
  const command = [`${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', config];
  const env = { ...process.env, ROOM: room };
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`Stryker ended with ${status} in ${room}`);
  const { files, testFiles } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  const tests = readdirSync(`tests/core/${room}`).filter((file) => file.endsWith('.test.ts'));
  const unseen = tests.filter((file) => !(`tests/core/${room}/${file}` in testFiles));
  if (unseen.length > 0) throw new Error(`Stryker could not run ${unseen.join(', ')}`);
  return Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file })));
}

const SETTINGS = {
  plugins: [resolve(`${folder}/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`)],
  testRunner: 'vitest',
  vitest: { configFile: `${folder}/vitest.config.ts`, related: false },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['bench', 'dist', 'tests/browser', 'tests/soak', folder.concat('/node_modules'), '.cache'],
  // It would rewrite the file with the compiler as a library, which TypeScript 7 is not; for the same reason no checker.
  tsconfigFile: 'left-as-it-is.json',
  tempDirName: `${reports}/sandbox`,
  reporters: ['json', 'progress-append-only'],
  allowEmpty: false,
};

function lineOf(room: string, mutants: readonly Found[]): string {
  const [noticed, missed] = [mutants.filter(isNoticed).length, mutants.filter(isMissed).length];
  const left = mutants.filter(({ status }) => status === 'Ignored').length;
  return `| ${room} | ${noticed + missed} | ${noticed} | ${missed} | ${left} | ${((100 * noticed) / (noticed + missed)).toFixed(1)} % |`;
}

installBeside(folder, 'Stryker');
mkdirSync(reports, { recursive: true });
const [, , ...asked] = process.argv;
const lines = (asked.length > 0 ? asked : ROOMS).map(mutate);
console.log(
  ['| room | changes | noticed | missed | static, left out | score |', '|---|--:|--:|--:|--:|--:|', ...lines].join(
    '\n',
  ),
);
