import { join } from 'node:path';
import type { Plugin } from 'vite';
import { Approval } from '../../src/risks/approval.ts';
import { Published, PublishedVersion } from '../../src/risks/published.ts';
import { OURS, readVersion, versionFolders } from '../catalog/files.ts';

/**
 * The app carries the hashes of the very files that it is built from, whatever the index says: an approval of other words is
 * void even where nobody hashed the edit. An approval that is not of its form fails the build.
 */
export const catalogs = (): Plugin => ({
  name: 'beforehand:catalogs',
  enforce: 'pre',
  config: () => ({ define: { HAS_APPROVAL: JSON.stringify(hasApproval()) } }),
  transform: {
    filter: { id: /\/src\/risks\/catalogs\/(?:index|.*\/approvals\/[^/]*)\.json$/ },
    handler: (source, file) => ({ code: asBuilt(source, file), map: null }),
  },
});

/** The index with the hashes of the files on disk, or an approval as it was written. Throws where that is not of its form. */
export function asBuilt(source: string, file: string): string {
  const json: unknown = JSON.parse(source);
  return JSON.stringify(file.endsWith('/catalogs/index.json') ? asOnDisk(Published.parse(json)) : Approval.parse(json));
}

const hasApproval = () => versionFolders(OURS).some((folder) => Object.keys(readVersion(folder).approvals).length > 0);

const asOnDisk = (index: Published): Published =>
  mapped(index, (versions, id) => mapped(versions, (_hashes, version) => hashesOf(join(OURS, id, version))));

const hashesOf = (folder: string) => PublishedVersion.parse(readVersion(folder).hashes);

const mapped = <T, R>(entries: Readonly<Record<string, T>>, to: (entry: T, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, to(entry, key)]));
