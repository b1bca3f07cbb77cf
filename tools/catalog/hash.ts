import { writeFileSync } from 'node:fs';
import type { Published } from '../../src/risks/published.ts';
import { Structure } from '../../src/risks/structure.ts';
import { hashOf, indexOf, readPublished, readVersion, versionFolders } from './files.ts';

type Hashed =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly folder: string };

/**
 * Rewrites the index of a folder of catalogs, with a line for each hash that is new or is not the one that was published.
 * Writes nothing where a catalog cannot be read, and names its folder.
 */
export function hash(root: string): Hashed {
  const before = readPublished(root) ?? {};
  const index: Record<string, Record<string, Published[string][string]>> = {};
  const lines: string[] = [];
  for (const { folder, structure, hashes, unreadable } of versionFolders(root).map(readVersion)) {
    const parsed = Structure.safeParse(structure);
    if (!parsed.success || unreadable.length > 0) return { ok: false, folder };
    const { id, version } = parsed.data;
    index[id] = { ...index[id], [version]: { structure: hashOf(structure), ...hashes } };
    for (const [file, value] of Object.entries(hashes)) {
      const published = before[id]?.[version]?.[file];
      if (published !== value) lines.push(`${id} ${version} ${file}: ${published ? 'CHANGED' : 'new'}`);
    }
  }
  writeFileSync(indexOf(root), `${JSON.stringify(index, null, 2)}\n`);
  return { ok: true, lines };
}
