import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../../src/record/read-record.ts';
import type { ReviewRecord } from '../../../src/record/record.ts';

/** A file as it was written by an app of that version. */
export const fileOfVersion = (version: 1 | 2): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/record-v${version}.review`), 'utf8').trimEnd();

export function recordIn(text: string): ReviewRecord {
  const read = readRecord(text);
  if (!read.ok) throw new Error(`${read.reason} ${read.detail}`);
  return read.record;
}
