import { join } from 'node:path';
import { Structure } from '../../src/risks/structure.ts';
import { CatalogText } from '../../src/risks/text.ts';
import { differences, type ReadVersion } from './diff/compare.ts';
import { isFolder, readVersion } from './files.ts';

type Compared =
  | { readonly ok: true; readonly lines: readonly string[]; readonly differs: boolean }
  | { readonly ok: false; readonly why: string };

/**
 * What differs between two versions of a catalog, in words, grouped by risk.
 * @param a a folder, or `<id>/<version>` within `root`; so is `b`.
 */
export function diff(root: string, a: string, b: string): Compared {
  const [before, after] = [read(root, a), read(root, b)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const found = differences(before.version, after.version);
  const names = [before, after].map(({ version: { structure } }) => `${structure.id} ${structure.version}`);
  const sum =
    found.length === 0
      ? 'they say the same'
      : found.length === 1
        ? '1 entry differs'
        : `${found.length} entries differ`;
  return {
    ok: true,
    differs: found.length > 0,
    lines: [
      ...found.flatMap(({ of, lines }) => [of, ...lines.map((line) => `  ${line}`), '']),
      `${names.join(' and ')}: ${sum}`,
    ],
  };
}

type Read = { readonly ok: true; readonly version: ReadVersion } | { readonly ok: false; readonly why: string };

function read(root: string, name: string): Read {
  const folder = [name, join(root, name)].find(isFolder);
  if (folder === undefined) return { ok: false, why: `no such version: ${name}` };
  const { structure, texts, unreadable } = readVersion(folder);
  const ids = Structure.safeParse(structure);
  const words = Object.entries(texts).map(([language, text]) => [language, CatalogText.safeParse(text)] as const);
  const readable = words.flatMap(([language, text]) => (text.success ? [[language, text.data] as const] : []));
  const whole = unreadable.length === 0 && readable.length === words.length && words.length > 0;
  if (!ids.success || !whole) return { ok: false, why: `cannot be read, see catalog check: ${name}` };
  return { ok: true, version: { structure: ids.data, texts: Object.fromEntries(readable) } };
}
