import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** With any other status it has given up. */
const STATUS = { sound: 0, warned: 3 };

type Answer = { readonly end: 'sound' | 'warned' | 'refused'; readonly said: string; readonly warned: string };

/** What qpdf answers about a file. Throws where qpdf is missing. */
export function askQpdf(path: string, options: readonly string[]): Answer {
  const { error, status, stdout, stderr } = spawnSync('qpdf', [...options, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw new Error('a PDF is checked with the program qpdf: install the package qpdf', { cause: error });
  const end = status === STATUS.sound ? 'sound' : status === STATUS.warned ? 'warned' : 'refused';
  return { end, said: stdout, warned: stderr };
}

/** qpdf reads files only: what is in memory lies in one for as long as it is used. */
export function withFile<T>(bytes: Uint8Array, ask: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'check-pdf-'));
  try {
    const path = join(folder, 'checked.pdf');
    writeFileSync(path, bytes);
    return ask(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
