import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonical } from '../../src/record/canonical.ts';
import type { Finding } from '../../src/risks/fault.ts';
import { Published, type PublishedVersion } from '../../src/risks/published.ts';
import { Structure } from '../../src/risks/structure.ts';

/** The catalogs that ship with the app: `<id>/<version>/{structure,en,…}.json`, and `index.json` with their hashes. */
export const OURS = fileURLToPath(new URL('../../src/risks/catalogs', import.meta.url));

const INDEX = 'index.json';
const STRUCTURE = 'structure.json';
const APPROVALS = 'approvals';

/** One version's files as they lie on disk. What could not be read is a finding and in no list. */
export type Version = {
  readonly folder: string;
  readonly structure: unknown;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly hashes: Readonly<Record<string, string>>;
  /** What lies in `approvals/`, by the language that the file's name says. */
  readonly approvals: Readonly<Record<string, unknown>>;
  readonly unreadable: readonly Finding[];
};

/** The folders, at any depth, in which a structure lies; a folder of nothing but texts stands for itself. */
export function versionFolders(root: string): readonly string[] {
  const found = foldersWithStructure(root);
  return found.length > 0 || jsonFiles(root).length === 0 ? found : [root];
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function foldersWithStructure(root: string): readonly string[] {
  const within = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .flatMap((entry) => foldersWithStructure(join(root, entry.name)));
  return existsSync(join(root, STRUCTURE)) ? [root, ...within] : within;
}

const jsonFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== INDEX)
    .toSorted((a, b) => Number(b === STRUCTURE) - Number(a === STRUCTURE) || a.localeCompare(b));

export function readVersion(folder: string): Version {
  const files = readFolder(folder);
  const approvals = isFolder(join(folder, APPROVALS)) ? readFolder(join(folder, APPROVALS), `${APPROVALS}/`) : [];
  const readable = readableOf(files);
  const { structure, ...texts } = Object.fromEntries(readable);
  const missing = files.some(({ file }) => file === 'structure')
    ? []
    : [unreadable('structure', 'missing-file', STRUCTURE)];
  return {
    folder,
    structure,
    texts,
    hashes: Object.fromEntries(readable.map(([file, value]) => [file, hashOf(value)])),
    approvals: Object.fromEntries(readableOf(approvals).map(([file, value]) => [basename(file), value])),
    unreadable: [
      ...missing,
      ...[...files, ...approvals].flatMap(({ file, read }) =>
        read.ok ? [] : [unreadable(file, 'not-json', read.why)],
      ),
    ],
  };
}

const readFolder = (folder: string, prefix = '') =>
  jsonFiles(folder).map((name) => ({
    file: `${prefix}${basename(name, '.json')}`,
    read: readJson(join(folder, name)),
  }));

const readableOf = (files: ReturnType<typeof readFolder>) =>
  files.flatMap(({ file, read }) => (read.ok ? [[file, read.value] as const] : []));

const unreadable = (file: string, fault: string, detail: string): Finding => ({
  file,
  id: '-',
  fault,
  detail,
  level: 'fault',
});

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

export function readJson(path: string): Read {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { ok: true, value };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** The SHA-256 of a value's canonical JSON (RFC 8785), in hex. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(typeof value === 'object' && value !== null ? canonical(value) : JSON.stringify(value))
    .digest('hex');

/** What was published. Empty where there is no index yet; undefined where it is damaged. */
export function readPublished(root: string): Published | undefined {
  const path = join(root, INDEX);
  if (!existsSync(path)) return {};
  const read = readJson(path);
  const parsed = read.ok ? Published.safeParse(read.value) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

/** Where a language's approval lies. Whoever deletes the file withdraws it. */
export const approvalPath = (folder: string, language: string): string => join(folder, APPROVALS, `${language}.json`);

/** The newest version of a catalog in a folder of catalogs. */
export function newestVersion(root: string, id: string): Version | undefined {
  const newest = versionFolders(root).findLast((folder) => folder.startsWith(join(root, id, '/')));
  return newest === undefined ? undefined : readVersion(newest);
}

/** What was published under a structure's id and version; null where it never was. */
export function publishedAs(structure: unknown, index: Published): PublishedVersion | null {
  const parsed = Structure.safeParse(structure);
  return parsed.success ? (index[parsed.data.id]?.[parsed.data.version] ?? null) : null;
}

export const indexOf = (root: string): string => join(root, INDEX);
