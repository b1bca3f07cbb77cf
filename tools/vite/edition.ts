import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import manifest from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url).pathname;

/** All that a sheet's pages are made by: the rooms of the core with their words and fonts, and the library that draws. */
const ROOMS = ['risks', 'i18n', 'consent', 'record', 'sheet', 'pdf'];

/** The version with eight letters for the very code: `0.1.0+9f86d081`. Two of one edition make the same sheet of the same record. */
export function edition(): string {
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  for (const file of ROOMS.flatMap(filesOf).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return `${manifest.version}+${hash.digest('hex').slice(0, 8)}`;
}

const filesOf = (room: string): readonly string[] =>
  readdirSync(join(root, 'src', room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));

/** Tells the app its own edition. */
export const editionPlugin = (): Plugin => ({
  name: 'beforehand:edition',
  config: () => ({ define: { BEFOREHAND_EDITION: JSON.stringify(edition()) } }),
});
