import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEEDLE } from '../consent/sample.ts';
import { sound } from '../pdf/made-sheet.ts';
import { ask, pagesOf, textOf } from '../pdf/open-again.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'tools/catalog.ts', 'paper', ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

test('a review on paper is written, the same each time', () => {
  const files = ['first.pdf', 'again.pdf'].map((name) => join(folder, name));
  for (const out of files) {
    const { status, stderr } = run('lumbar-rhizotomy', 'en', '--technique', NEEDLE, '--out', out, '--paper', 'letter');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  const [first, again] = files.map((out) => readFileSync(out));
  if (!first || !again) throw new Error('nothing was written');
  expect(Buffer.compare(first, again)).toBe(0);
  const pdf = sound(first, { signed: false, attached: false });
  expect(textOf(pdf)).toContain('a review on paper');
  // A loose page without a name belongs to anybody.
  for (const page of pagesOf(pdf)) expect(page).toMatch(/Name _{20,} Date of birth _{10,}/u);
  expect(ask('pdfinfo', pdf)).toMatch(/^Page size: +612 x 792 pts/mu);
});

test.for([
  [['lumbar-rhizotomy', 'en', '--technique', 'unheard-of', '--out', 'x.pdf'], 1, 'it has rf-medial-branch'],
  [['unheard-of', 'en', '--technique', NEEDLE, '--out', 'x.pdf'], 1, 'no catalog unheard-of in en'],
  [['lumbar-rhizotomy', 'en', '--technique', NEEDLE], 2, 'usage:'],
  [['lumbar-rhizotomy', 'en', '--technique', NEEDLE, '--out', 'x.pdf', '--layout', 'huge'], 2, 'usage:'],
] as const)('what cannot be written is said: %j', ([args, end, words]) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(end);
  expect(stderr).toContain(words);
});
