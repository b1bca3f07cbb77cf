import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approve, type ApprovalWish } from '../../../tools/catalog/approve.ts';
import { check } from '../../../tools/catalog/check.ts';
import { OURS, readJson, readPublished } from '../../../tools/catalog/files.ts';
import { hash } from '../../../tools/catalog/hash.ts';

const TODAY = '2026-11-23';
const wish: ApprovalWish = {
  id: 'lumbar-rhizotomy',
  language: 'en',
  by: 'Dr Ada Berg',
  role: 'consultant in pain medicine',
  registration: 'GMC 1234567',
  site: 'Hill Hospital',
  until: '2027-06-30',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'approvals-'));
  cpSync(OURS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string) => join(folder, 'lumbar-rhizotomy/0.1.0', name);
const refusalsOf = (differs: Partial<ApprovalWish>) => {
  const approved = approve(folder, { ...wish, ...differs }, TODAY);
  return approved.ok ? [] : approved.refusals;
};

function edit(name: string, from: string, to: string) {
  const before = readFileSync(pathOf(name), 'utf8');
  if (!before.includes(from)) throw new Error(`not in ${name}: ${from}`);
  writeFileSync(pathOf(name), before.replace(from, to));
}

const aboutApprovals = (today = TODAY) => check(folder, today).lines.filter((line) => line.includes('approvals/'));

test('no approval ships: our catalog is a draft', () => {
  expect(existsSync(join(OURS, 'lumbar-rhizotomy/0.1.0/structure.json'))).toBe(true);
  expect(existsSync(join(OURS, 'lumbar-rhizotomy/0.1.0/approvals'))).toBe(false);
});

test('an approval is one file, bound to the hashes of the structure and of the language’s text', () => {
  expect(approve(folder, wish, TODAY).ok).toBe(true);
  const hashes = readPublished(folder)?.['lumbar-rhizotomy']?.['0.1.0'];
  expect(hashes?.structure).toMatch(/^[\da-f]{64}$/u);
  expect(readJson(pathOf('approvals/en.json'))).toMatchObject({
    ok: true,
    value: { ...wish, version: '0.1.0', at: TODAY, structureHash: hashes?.structure, textHash: hashes?.['en'] },
  });
  expect(aboutApprovals()).toEqual([]);
});

test.for(['by', 'role', 'registration', 'site', 'until'] as const)('without %s it is refused by that name', (field) => {
  expect(refusalsOf({ [field]: undefined })).toEqual([`${field}-missing: give --${field}`]);
  expect(refusalsOf({ [field]: '  ' })).toEqual([`${field}-missing: give --${field}`]);
  expect(existsSync(pathOf('approvals'))).toBe(false);
});

test.for([
  [{ until: '2026-11-22' }, 'until-passed: 2026-11-22, today is 2026-11-23'],
  [{ until: '30/06/2027' }, 'until-not-a-date: 30/06/2027'],
  [{ until: '2027-02-30' }, 'until-not-a-date: 2027-02-30'],
  [{ by: 'A'.repeat(201) }, 'by-too-long: at most 200 letters'],
  [{ by: 'Dr 王\u202E' }, 'by-not-printable: 王 U+202E'],
  [{ id: 'knee' }, 'unknown-catalog: there is no knee'],
  [{ language: 'xx' }, 'unknown-language: lumbar-rhizotomy has no text in xx'],
  [{ language: 'constructor' }, 'unknown-language: lumbar-rhizotomy has no text in constructor'],
] as const)('%o is refused: %s', ([differs, refusal]) => {
  expect(refusalsOf(differs)).toEqual([refusal]);
  expect(existsSync(pathOf('approvals'))).toBe(false);
});

test('today may be the last day', () => {
  expect(refusalsOf({ until: TODAY })).toEqual([]);
});

test('content that is not what was hashed, or has a fault, is not approved', () => {
  edit('en.json', 'Oxygen may drop.', 'Oxygen drops are rare.');
  const refusals = refusalsOf({}).join('\n');
  expect(refusals).toContain('content-has-faults: en: -: hash-differs');
  expect(refusals).toContain('content-has-faults: en: anaes-breathing: word-of-frequency');
  expect(existsSync(pathOf('approvals'))).toBe(false);
});

test('content that nobody hashed is not approved', () => {
  rmSync(join(folder, 'index.json'));
  expect(refusalsOf({})).toEqual(['not-published: run `catalog hash` first']);
});

test.for([
  ['en.json', 'Oxygen may drop.', 'Oxygen can drop.'],
  ['structure.json', '"reviewBy": "2027-11-23"', '"reviewBy": "2027-11-24"'],
] as const)('an edit of %s makes it a draft again, and the check warns', ([name, from, to]) => {
  approve(folder, wish, TODAY);
  edit(name, from, to);
  hash(folder);
  expect(aboutApprovals()).toEqual([expect.stringMatching(/^warning: .*approvals\/en\.json: -: approval-of-other/)]);
});

test('the day after its last day the check warns', () => {
  approve(folder, wish, TODAY);
  expect(aboutApprovals('2027-06-30')).toEqual([]);
  expect(aboutApprovals('2027-07-01')).toEqual([expect.stringContaining('until: approval-passed 2027-06-30')]);
});

test('a damaged approval is a fault, and the next one takes its place', () => {
  approve(folder, wish, TODAY);
  writeFileSync(pathOf('approvals/en.json'), '{"by": ');
  expect(aboutApprovals()).toEqual([expect.stringContaining('approvals/en.json: -: not-json')]);
  expect(refusalsOf({})).toEqual([]);
  expect(aboutApprovals()).toEqual([]);
});

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tools/catalog.ts', ...args], { encoding: 'utf8' });

test('the command names each refusal and writes nothing', () => {
  const { status, stderr } = run('approve', 'lumbar-rhizotomy', 'en', '--by', 'Dr Ada Berg', '--until', '2020-01-01');
  expect(status).toBe(1);
  for (const field of ['role', 'registration', 'site']) expect(stderr).toContain(`${field}-missing: give --${field}`);
  expect(existsSync(join(OURS, 'lumbar-rhizotomy/0.1.0/approvals'))).toBe(false);
  expect(run('approve', 'lumbar-rhizotomy').status).toBe(2);
  expect(run('approve', 'lumbar-rhizotomy', 'en', '--bye', 'x').stderr).toContain('usage:');
});
