import { join } from 'node:path';
import process from 'node:process';
import { openCatalog } from '../src/risks/open-catalog.ts';
import { Structure } from '../src/risks/structure.ts';
import { CatalogText } from '../src/risks/text.ts';
import { check } from './catalog/check.ts';
import { dump } from './catalog/dump.ts';
import { OURS, readVersion, versionFolders } from './catalog/files.ts';
import { hash } from './catalog/hash.ts';

const USAGE = `usage: npm run --silent catalog -- <command>
  check [folder]        every catalog of the app, or those in the folder: one line a fault
  dump <id> <language>  the newest version of a catalog as one JSON
  hash                  writes what is published into src/risks/catalogs/index.json`;

process.exitCode = run(process.argv.slice(2));

function run([command, ...args]: readonly string[]): number {
  if (command === 'check' && args.length <= 1) return runCheck(args[0]);
  if (command === 'dump' && args.length === 2) return runDump(args[0] ?? '', args[1] ?? '');
  if (command === 'hash' && args.length === 0) return runHash();
  console.error(USAGE);
  return 2;
}

function runCheck(folder: string | undefined): number {
  const { lines, faults, versions } = check(folder, new Date().toISOString().slice(0, 10));
  for (const line of lines) console.log(line);
  console.error(`versions checked: ${versions}, faults: ${faults}, warnings: ${lines.length - faults}`);
  return faults === 0 ? 0 : 1;
}

function runDump(id: string, language: string): number {
  const newest = versionFolders(OURS).findLast((folder) => folder.startsWith(join(OURS, id, '/')));
  const version = newest === undefined ? undefined : readVersion(newest);
  const text = version?.texts[language];
  if (version === undefined || text === undefined) return failed(`no catalog ${id} in ${language}`);
  const opened = openCatalog(version.structure, text);
  if (!opened.ok) return failed(`${id} in ${language} has faults: see catalog check`);
  console.log(JSON.stringify(dump(Structure.parse(version.structure), CatalogText.parse(text)), null, 2));
  return 0;
}

function runHash(): number {
  const hashed = hash(OURS);
  if (!hashed.ok) return failed(`cannot be read, see catalog check: ${hashed.folder}`);
  for (const line of hashed.lines) console.log(line);
  return 0;
}

function failed(why: string): 1 {
  console.error(why);
  return 1;
}
