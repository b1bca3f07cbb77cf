import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Structure } from '../../../src/risks/structure.ts';
import { CatalogText } from '../../../src/risks/text.ts';
import { check } from '../../../tools/catalog/check.ts';
import { dump } from '../../../tools/catalog/dump.ts';
import { hashOf, OURS, readVersion } from '../../../tools/catalog/files.ts';
import { hash } from '../../../tools/catalog/hash.ts';

const TODAY = '2026-11-23';
const FIRST = join(OURS, 'lumbar-rhizotomy/0.1.0');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogs-'));
  cpSync(OURS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string) => join(folder, 'lumbar-rhizotomy/0.1.0', name);

function edit(name: string, from: string, to: string) {
  const before = readFileSync(pathOf(name), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`not in ${name}: ${from}`);
  writeFileSync(pathOf(name), after);
}

const faultsIn = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('warning: '));

test('every catalog that ships, the index and the clinic’s example have no fault', () => {
  const { lines, versions } = check(undefined, TODAY);
  expect(faultsIn(lines)).toEqual([]);
  expect(versions).toBe(1);
});

test('what ships is what was published', () => {
  const index: unknown = JSON.parse(readFileSync(join(OURS, 'index.json'), 'utf8'));
  expect(index).toEqual({ 'lumbar-rhizotomy': { '0.1.0': readVersion(FIRST).hashes } });
});

test('a fault is one line: file, id, fault, detail', () => {
  edit('en.json', 'Oxygen may drop.', 'Oxygen drops are rare.');
  const lines = faultsIn(check(folder, TODAY).lines);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /lumbar-rhizotomy\/0\.1\.0\/en\.json: anaes-breathing: word-of-frequency whatCouldHappen: rare$/,
  );
  expect(lines[1]).toMatch(/en\.json: -: hash-differs it is [0-9a-f]{64}$/);
});

test('formatting changes no hash, and any word does', () => {
  const file: unknown = JSON.parse(readFileSync(pathOf('en.json'), 'utf8'));
  writeFileSync(pathOf('en.json'), JSON.stringify(file));
  expect(faultsIn(check(folder, TODAY).lines)).toEqual([]);
  edit('en.json', 'Know', 'know');
  expect(faultsIn(check(folder, TODAY).lines).join('\n')).toContain('hash-differs');
});

test.for([
  ['structure.json', 'structure.json: -: not-json'],
  ['en.json', 'en.json: -: not-json'],
] as const)('a damaged %s is named, and nothing that only follows from it', ([name, expected]) => {
  writeFileSync(pathOf(name), '{"id": ');
  const { lines } = check(folder, TODAY);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(expected);
});

test.for([
  ['structure.json', 'structure.json: -: missing-file structure.json'],
  ['en.json', 'structure.json: -: no-language'],
] as const)('a folder without %s says so', ([name, expected]) => {
  rmSync(pathOf(name));
  expect(check(pathOf('.'), TODAY).lines.join('\n')).toContain(expected);
});

test('a folder without a catalog, and none at all, are faults', () => {
  expect(check(join(OURS, '../../ui'), TODAY).lines.join('\n')).toContain('no-catalog');
  expect(check(join(folder, 'nowhere'), TODAY).lines.join('\n')).toContain('missing-folder');
});

test('a review date that has passed is a fault', () => {
  expect(faultsIn(check(folder, '2028-01-01').lines).join('\n')).toContain('reviewBy: review-date-passed');
});

test('hashing writes the index, and names what is no longer what was published', () => {
  expect(hash(folder)).toEqual({ ok: true, lines: [] });
  edit('en.json', 'Oxygen may drop.', 'Oxygen can drop.');
  expect(hash(folder)).toEqual({ ok: true, lines: ['lumbar-rhizotomy 0.1.0 en: CHANGED'] });
  expect(hash(folder)).toEqual({ ok: true, lines: [] });
});

test.for(['structure.json', 'en.json'])('hashing writes nothing while %s cannot be read', (name) => {
  const before = readFileSync(join(folder, 'index.json'), 'utf8');
  writeFileSync(pathOf(name), '{"id": ');
  expect(hash(folder)).toEqual({ ok: false, folder: pathOf('.').replace(/\/\.?$/, '') });
  expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe(before);
});

test('a hash does not depend on the order of keys', () => {
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  expect(hashOf({ a: 1, b: 2 })).not.toBe(hashOf({ a: 1, b: 3 }));
});

const { structure, texts } = readVersion(FIRST);
const dumped: unknown = JSON.parse(JSON.stringify(dump(Structure.parse(structure), CatalogText.parse(texts['en']))));

test('a dump has all of the catalog, with what is derived written out', () => {
  expect(dumped).toMatchObject({
    risks: { length: 39 },
    benefits: { length: 5 },
    alternatives: { length: 8 },
    patientFactors: { length: 22 },
    redFlags: { length: 11 },
    teachBack: { length: 9 },
    sources: { length: 77 },
  });
});

test('a dumped risk has its figures with bands and its modifiers with notes', () => {
  expect(dumped).toHaveProperty('risks.4.id', 'nerve-cauda-equina');
  expect(dumped).toHaveProperty('risks.4.frequency.open-dorsal.bandLow', null);
  expect(dumped).toHaveProperty('risks.4.frequency.open-dorsal.bandHigh', 'uncommon');
  expect(dumped).toHaveProperty('risks.4.frequency.rf-medial-branch.band', 'not-known');
  expect(dumped).toHaveProperty('risks.4.modifiers.0', {
    factorId: 'blood-thinners',
    effect: 'raises',
    note: 'A bleed is more likely to press on the nerves.',
    sourceIds: ['endres2020'],
  });
  expect(dumped).toHaveProperty('risks.0.frequency.rf-medial-branch.studied', {
    count: 416,
    unit: 'treatments',
    where: 'three studies',
  });
});

test('a dumped factor names the risks it bears on', () => {
  expect(dumped).toHaveProperty('patientFactors.14.id', 'smoking');
  expect(dumped).toHaveProperty('patientFactors.14.raisesRiskIds', ['anaes-breathing', 'general-clots']);
  expect(dumped).toHaveProperty('patientFactors.14.otherEffects', [
    { riskId: 'infection-skin', effect: 'unclear' },
    { riskId: 'outcome-no-relief', effect: 'unclear' },
    { riskId: 'anaes-sickness', effect: 'lowers' },
  ]);
  expect(dumped).toHaveProperty('patientFactors.0.beforehand', null);
});

const run = (...args: readonly string[]) =>
  spawnSync('npx', ['tsx', 'tools/catalog.ts', ...args], { encoding: 'utf8' });

test(
  'the command ends with 0 where nothing is wrong, 1 on a fault, 2 where it does not know what to do',
  { timeout: 60_000 },
  () => {
    expect(run('check').status).toBe(0);
    edit('en.json', 'Oxygen may drop.', 'Oxygen drops are rare.');
    const broken = run('check', folder);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain('anaes-breathing: word-of-frequency whatCouldHappen: rare');
    for (const args of [[], ['chek'], ['dump', 'lumbar-rhizotomy'], ['hash', 'now']]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage: npm run --silent catalog -- <command>');
    }
  },
);

test('the command dumps JSON and nothing else', { timeout: 60_000 }, () => {
  expect(JSON.parse(run('dump', 'lumbar-rhizotomy', 'en').stdout)).toEqual(dumped);
  expect(run('dump', 'lumbar-rhizotomy', 'xx').status).toBe(1);
  expect(run('dump', 'nothing', 'en').stderr).toContain('no catalog nothing in en');
});
