import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { HOLE } from '../../../src/pdf/ink/seal-field.ts';
import { openSheet } from '../../../src/pdf/open/open.ts';
import { makeRecord, writeRecord } from '../../../src/record/make-record.ts';
import { parts, QUESTIONS, reviewed } from '../consent/reviewed.ts';
import { catalog, log, reviewOf } from '../consent/sample.ts';
import { sound } from '../pdf/made-sheet.ts';
import { pagesOf, textOf } from '../pdf/open-again.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, facts: readonly Fact[]): string {
  const file = join(folder, name);
  writeFileSync(file, writeRecord(makeRecord({ ...parts, events: log(...facts) })));
  return file;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/sheet.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function sheetOf(file: string, ...options: readonly string[]): Uint8Array<ArrayBuffer> {
  const out = join(folder, `${options.join('')}sheet.pdf`);
  const { status, stderr } = run(file, '--out', out, ...options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return sound(readFileSync(out), { signed: false, attached: !options.includes('take-home') });
}

const WORDS = {
  'go-ahead': 'Would like to go ahead, after a talk with the team.',
  'talk-first': 'Wants to talk first.',
  no: 'Does not want this.',
} as const;

describe.each(['go-ahead', 'talk-first', 'no'] as const)('a record signed with %s', (decision) => {
  test('becomes a sheet with every question, the answers, the name and the decision', () => {
    const pdf = sheetOf(save(`${decision}.review.json`, reviewed(decision)));
    const text = textOf(pdf);
    for (const words of [...QUESTIONS, 'Anna Berg', '27 March 1956', WORDS[decision]]) expect(text).toContain(words);
    for (const { risk } of countedRisks(reviewOf(...reviewed(decision)), catalog)) expect(text).toContain(risk.title);
    expect(text.match(/Said: “This is clear to me”\./gu)?.length).toBeGreaterThan(10);
    expect(text.match(/Said: “I’m not sure about this”\./gu)?.length).toBeGreaterThan(3);
    for (const [i, page] of pagesOf(pdf).entries()) expect(page).toContain(`page ${i + 1} of ${pagesOf(pdf).length}`);
  });
});

test('a usual sheet is small, and carries its record', async () => {
  const file = save('usual.review.json', reviewed('talk-first'));
  const pdf = sheetOf(file);
  const pages = pagesOf(pdf).length;
  console.log(`a usual sheet with its record: ${pdf.length} bytes, ${pages} pages`);
  // The seal takes room of its own.
  expect(pdf.length + HOLE + 2000).toBeLessThan(150_000);
  expect(pages).toBeLessThanOrEqual(7);
  expect(await openSheet(pdf)).toEqual({ ok: true, record: readFileSync(file, 'utf8'), earlier: [] });
});

test('the same record gives the same bytes, and so does the record inside its sheet', () => {
  const file = save('same.review.json', reviewed('talk-first'));
  const first = sheetOf(file);
  const saved = join(folder, 'saved.pdf');
  writeFileSync(saved, first);
  expect(Buffer.compare(sheetOf(file), first)).toBe(0);
  expect(Buffer.compare(sheetOf(saved), first)).toBe(0);
  expect(Buffer.compare(sheetOf(file, '--paper', 'letter'), first)).not.toBe(0);
});

test('a part of it, in large print, is made from the same record', async () => {
  const file = save('parts.review.json', reviewed('talk-first'));
  const agenda = sheetOf(file, '--part', 'agenda', '--layout', 'large');
  expect(textOf(agenda)).toContain(QUESTIONS[0]);
  expect(textOf(agenda)).not.toContain('What was shown and said');
  expect(await openSheet(agenda)).toEqual({ ok: true, record: readFileSync(file, 'utf8'), earlier: [] });
  const takeHome = sheetOf(file, '--part', 'take-home');
  expect(textOf(takeHome)).toContain('Get emergency help now');
  expect(await openSheet(takeHome)).toMatchObject({ ok: false });
});

test('what was still being typed is not in the sheet', async () => {
  const file = join(folder, 'unfinished.review.json');
  const unfinished = { drafts: { 'question/new': 'not yet said' }, place: '#/questions' };
  writeFileSync(file, writeRecord(makeRecord({ ...parts, events: log(...reviewed('talk-first')), unfinished })));
  const opened = await openSheet(sheetOf(file));
  expect(opened.ok && opened.record).not.toContain('not yet said');
});

test('characters that the fonts lack are named, and no file is written', () => {
  const file = save(
    'emoji.review.json',
    reviewed('talk-first', [{ type: 'mattered', field: 'hopes', words: 'to walk again 😀, 王' }]),
  );
  const out = join(folder, 'none.pdf');
  const { status, stderr } = run(file, '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('the fonts lack characters that stand in it: 😀 (U+1F600), 王 (U+738B)');
  expect(existsSync(out)).toBe(false);
});

test.for([
  ['a file that is not there', 'nowhere.review.json', null, 'no such file'],
  ['a letter', 'letter.txt', 'Dear Sir', 'not a review that can be read: not-json'],
  ['another program’s JSON', 'other.json', '{"a":1}', 'not a review that can be read: foreign'],
  ['another program’s PDF', 'other.pdf', '%PDF-1.4\n%%EOF', 'not a sheet that can be read: foreign'],
] as const)('%s is refused with the reason', ([, name, text, reason]) => {
  const file = join(folder, name);
  if (text !== null) writeFileSync(file, text);
  const { status, stderr } = run(file, '--out', join(folder, 'none.pdf'));
  expect(status).toBe(1);
  expect(stderr).toContain(name);
  expect(stderr).toContain(reason);
});

test.for([[], ['a.review.json'], ['a', 'b', '--out', 'c'], ['a', '--out', 'b', '--paper', 'a5'], ['a', '--oust', 'b']])(
  'a wish that is not understood is answered with how to say it: %s',
  (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: npm run --silent sheet');
  },
);
