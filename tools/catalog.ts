import { relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toInstant } from '../src/i18n/format.ts';
import { openCatalog } from '../src/risks/open-catalog.ts';
import { readWish } from '../src/sheet/wish.ts';
import { approve } from './catalog/approve.ts';
import { check } from './catalog/check.ts';
import { diff } from './catalog/diff.ts';
import { dump } from './catalog/dump.ts';
import { newestVersion, OURS } from './catalog/files.ts';
import { hash } from './catalog/hash.ts';
import { writePaperReview } from './catalog/paper.ts';
import { writeProof } from './catalog/proof.ts';

const USAGE = `usage: npm run --silent catalog -- <command>
  check [folder]         every catalog of the app, or those in the folder: one line a fault
  dump <id> <language>   the newest version of a catalog as one JSON
  hash                   writes what is published into src/risks/catalogs/index.json
  proof <id> <language> --out <file.pdf or .html>
                         a copy to read with a pen before approving: every statement, figure and source, with a box to tick
  paper <id> <language> --technique <id> --out <file.pdf> [--paper a4|letter] [--layout standard|large]
                         a review to go through with a pen
  diff <a> <b>           what changed between two versions, by risk and in words; each is <id>/<version> or a folder;
                         ends with 0 where they say the same, 1 where not, 2 where one cannot be read
  approve <id> <language> --by <name> --role <role> --registration <number> --site <site> --until <YYYY-MM-DD>
                         declares that a site approves the newest version as it is now; any edit, or the day after, ends it`;

const APPROVE = {
  by: { type: 'string' },
  role: { type: 'string' },
  registration: { type: 'string' },
  site: { type: 'string' },
  until: { type: 'string' },
} as const;

const PAPER = {
  technique: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string', default: 'a4' },
  layout: { type: 'string', default: 'standard' },
} as const;

process.exitCode = run(process.argv.slice(2));

function run([command, ...args]: readonly string[]): number {
  if (command === '--help') return helped();
  if (command === 'check' && args.length <= 1) return runCheck(args[0]);
  if (command === 'dump' && args.length === 2) return runDump(args[0] ?? '', args[1] ?? '');
  if (command === 'hash' && args.length === 0) return runHash();
  if (command === 'diff' && args.length === 2) return runDiff(args[0] ?? '', args[1] ?? '');
  if (command === 'proof') return runProof(args);
  if (command === 'paper') return runPaper(args);
  if (command === 'approve') return runApprove(args);
  return notUnderstood();
}

function today(): string {
  return toInstant(new Date()).slice(0, 10);
}

function helped(): 0 {
  console.log(USAGE);
  return 0;
}

function notUnderstood(): 2 {
  console.error(USAGE);
  return 2;
}

function runCheck(folder: string | undefined): number {
  const { lines, faults, versions } = check(folder, today());
  for (const line of lines) console.log(line);
  console.error(`versions checked: ${versions}, faults: ${faults}, warnings: ${lines.length - faults}`);
  return faults === 0 ? 0 : 1;
}

function runDump(id: string, language: string): number {
  const version = newestVersion(OURS, id);
  const text = version?.texts[language];
  if (version === undefined || text === undefined) return failed(`no catalog ${id} in ${language}`);
  const opened = openCatalog(version.structure, text);
  if (!opened.ok) return failed(`${id} in ${language} has faults: see catalog check`);
  console.log(JSON.stringify(dump(opened.structure, opened.text), null, 2));
  return 0;
}

function runHash(): number {
  const hashed = hash(OURS);
  if (!hashed.ok) return failed(`cannot be read, see catalog check: ${hashed.folder}`);
  for (const line of hashed.lines) console.log(line);
  return 0;
}

function runProof(args: readonly string[]): number {
  const given = parsed(args, { out: { type: 'string' } });
  const [id, language, ...more] = given?.positionals ?? [];
  const out = given?.values.out ?? '';
  if (id === undefined || language === undefined || more.length > 0 || !/\.(?:pdf|html)$/u.test(out))
    return notUnderstood();
  const proof = writeProof(OURS, { id, language, out }, today());
  if (!proof.ok) return failed(proof.why);
  console.log(`${out}: ${proof.bytes} bytes`);
  return 0;
}

function runPaper(args: readonly string[]): number {
  const given = parsed(args, PAPER);
  const [id, language, ...more] = given?.positionals ?? [];
  const { technique, out, ...how } = given?.values ?? {};
  const wish = readWish({ paper: '', layout: '', ...how, part: 'whole' });
  if (!id || !language || more.length > 0 || !technique || !out?.endsWith('.pdf') || !wish) return notUnderstood();
  const paper = writePaperReview(OURS, { id, language, technique, out, ...wish }, today());
  if (!paper.ok) return failed(paper.why);
  console.log(`${out}: ${paper.bytes} bytes`);
  return 0;
}

function runDiff(a: string, b: string): number {
  const compared = diff(OURS, a, b);
  if (!compared.ok) {
    console.error(compared.why);
    return 2;
  }
  for (const line of compared.lines) console.log(line);
  return compared.differs ? 1 : 0;
}

function runApprove(args: readonly string[]): number {
  const given = parsed(args, APPROVE);
  const [id, language, ...more] = given?.positionals ?? [];
  if (given === null || id === undefined || language === undefined || more.length > 0) return notUnderstood();
  const { by, role, registration, site, until } = given.values;
  const approved = approve(OURS, { id, language, by, role, registration, site, until }, today());
  if (!approved.ok) return failed(approved.refusals.join('\n'));
  const { version, structureHash, textHash } = approved.approval;
  console.log(`${relative('.', approved.path)}: ${id} ${version} in ${language}, until ${approved.approval.until}`);
  console.log(
    `content ${structureHash.slice(0, 16)} ${textHash.slice(0, 16)}: the proof that was signed must say the same`,
  );
  console.log('Declared, not verified. Deleting this file withdraws it.');
  return 0;
}

/** The arguments of one command; null where they are not understood. */
function parsed<T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

function failed(why: string): 1 {
  console.error(why);
  return 1;
}
