import { readFileSync } from 'node:fs';
import type { Fault } from '../../../src/risks/fault.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';

const folder = new URL('../../../src/risks/catalogs/lumbar-rhizotomy/0.1.0/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const structure = read('structure.json');
export const text = read('en.json');

const opened = openCatalog(structure, text);
if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
export const catalog = opened.catalog;

export const NEEDLE = 'rf-medial-branch';
export const SURGERY = 'open-dorsal';

export function riskOf(id: string) {
  const risk = catalog.risks.find((one) => one.id === id);
  if (!risk) throw new Error(`no such risk: ${id}`);
  return risk;
}

/** A path into a file, entries of lists by id or number: `risks.nerve-weakness.severity`; `+` at the end adds to a list. */
export type Change = readonly [path: string, to: unknown];

/** The file with one thing changed; `undefined` takes it out. Throws where the path leads nowhere. */
export function changed(file: unknown, [path, to]: Change): unknown {
  const result = put(file, path.split('.'), to);
  if (JSON.stringify(result) === JSON.stringify(file)) throw new Error(`nothing changed at: ${path}`);
  return result;
}

function put(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return putInList(value, key, rest, to);
  if (typeof value !== 'object' || value === null) throw new Error(`nothing to change at: ${key}`);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const inner = put(entries.find(([name]) => name === key)?.[1], rest, to);
  const others = entries.map((entry) => (entry[0] === key ? ([key, inner] as const) : entry));
  const all = others.some(([name]) => name === key) ? others : [...others, [key, inner] as const];
  return Object.fromEntries(all.filter(([name]) => name !== key || inner !== undefined));
}

function putInList(list: readonly unknown[], key: string, rest: readonly string[], to: unknown): readonly unknown[] {
  if (key === '+') return [...list, to];
  return list.flatMap((item, at) => {
    if (String(at) !== key && idOf(item) !== key) return [item];
    const inner = put(item, rest, to);
    return inner === undefined ? [] : [inner];
  });
}

const idOf = (item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined);

/** What opening reports once these things are changed in the structure, or in the text. */
export function faultsOf(changes: { readonly structure?: Change; readonly text?: Change }): readonly Fault[] {
  const result = openCatalog(
    changes.structure ? changed(structure, changes.structure) : structure,
    changes.text ? changed(text, changes.text) : text,
  );
  return result.ok ? [] : result.faults;
}

/** What those of the faults say that are of this file, entry and code; empty where none is. */
export const detailsOf = (faults: readonly Fault[], file: string, id: string, code: string): string =>
  faults
    .filter((found) => found.file === file && found.id === id && found.fault === code)
    .map(({ detail }) => detail)
    .join('; ');
