import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkCatalog } from '../../src/risks/check.ts';
import { openClinic } from '../../src/risks/clinic.ts';
import type { Finding } from '../../src/risks/fault.ts';
import type { Published } from '../../src/risks/published.ts';
import { Structure } from '../../src/risks/structure.ts';
import {
  indexOf,
  isFolder,
  publishedAs,
  OURS,
  readJson,
  readPublished,
  readVersion,
  versionFolders,
  type Version,
} from './files.ts';

const PUBLIC = join(OURS, '../../../public');

export type Checked = {
  /** One line a finding: `file: id: fault detail`, a warning with `warning: ` before it. */
  readonly lines: readonly string[];
  readonly faults: number;
  readonly versions: number;
};

/** Checks the catalogs in a folder; without one, all of ours, the index and the clinic's file. */
export function check(folder: string | undefined, today: string): Checked {
  const root = folder ?? OURS;
  if (!isFolder(root)) return report([[root, fault('-', 'missing-folder', 'there is no such folder')]], 0);
  const published = readPublished(OURS);
  const versions = versionFolders(root).map(readVersion);
  const found = [
    ...versions.flatMap((version) => findingsOf(version, published ?? {}, today)),
    ...(versions.length === 0 ? [[root, fault('-', 'no-catalog', 'no structure.json in it')] as const] : []),
    ...(published ? [] : [[indexOf(OURS), fault('-', 'damaged', 'not what `catalog hash` writes')] as const]),
    ...(folder === undefined ? [...unpublished(versions, published ?? {}), ...clinicFindings(versions)] : []),
  ];
  return report(found, versions.length);
}

type Found = readonly [path: string, finding: Finding];

const fault = (id: string, code: string, detail: string): Finding => ({
  file: '',
  id,
  fault: code,
  detail,
  level: 'fault',
});

function report(found: readonly Found[], versions: number): Checked {
  const lines = found.map(([path, { id, fault: code, detail, level }]) => {
    const line = `${relative('.', path) || '.'}: ${id}: ${code} ${detail}`.replaceAll(/\s+/g, ' ');
    return level === 'warning' ? `warning: ${line}` : line;
  });
  return { lines, faults: found.filter(([, { level }]) => level === 'fault').length, versions };
}

function findingsOf({ folder, unreadable, ...files }: Version, index: Published, today: string): readonly Found[] {
  // Without both kinds of file, everything else would only repeat that one is missing.
  const whole = files.structure !== undefined && (Object.keys(files.texts).length > 0 || unreadable.length === 0);
  const found = whole ? checkCatalog({ ...files, today, published: publishedAs(files.structure, index) }) : [];
  return [...unreadable, ...found].map((finding) => [join(folder, `${finding.file}.json`), finding]);
}

/** Ours on disk and in the index are the same versions. */
function unpublished(versions: readonly Version[], index: Published): readonly Found[] {
  const onDisk = versions.map(({ folder }) => relative(OURS, folder).split(/[/\\]/).join(' '));
  const inIndex = Object.entries(index).flatMap(([id, all]) => Object.keys(all).map((version) => `${id} ${version}`));
  const path = indexOf(OURS);
  return [
    ...onDisk
      .filter((name) => !inIndex.includes(name))
      .map((name): Found => [path, fault(name, 'not-published', 'run `catalog hash`')]),
    ...inIndex
      .filter((name) => !onDisk.includes(name))
      .map((name): Found => [path, fault(name, 'missing-version', 'it was published, and is gone')]),
  ];
}

/** The clinic's file where there is one, and the example that shows how to write it. */
function clinicFindings(versions: readonly Version[]): readonly Found[] {
  const techniques = versions.flatMap(({ structure }) => {
    const parsed = Structure.safeParse(structure);
    return parsed.success ? parsed.data.techniques.map(({ id }) => id) : [];
  });
  return ['clinic.json', 'clinic.example.json']
    .map((name) => join(PUBLIC, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => clinicFaults(path, techniques).map((finding): Found => [path, finding]));
}

function clinicFaults(path: string, techniques: readonly string[]): readonly Finding[] {
  const read = readJson(path);
  if (!read.ok) return [fault('-', 'not-json', read.why)];
  const opened = openClinic(read.value);
  if (!opened.ok) return opened.faults.map((one) => ({ ...one, level: 'fault' }));
  return (opened.clinic.techniques ?? [])
    .filter((id) => !techniques.includes(id))
    .map((id) => fault('techniques', 'unknown-reference', `no technique ${id}`));
}
