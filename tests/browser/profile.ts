import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a browser's profile that outlives the browser, so that it can be killed, searched and started again. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'beforehand-profile-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5 });

/** The files of a profile in which the words stand, in any encoding a browser writes. */
export async function filesWith(profile: string, words: string): Promise<readonly string[]> {
  const needles = (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(words, encoding));
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    // Chromium removes files of its own at any time.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(file);
  }
  return found;
}
