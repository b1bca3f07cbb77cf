import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Structure } from '../../../src/risks/structure.ts';
import { CatalogText } from '../../../src/risks/text.ts';
import { diff } from '../../../tools/catalog/diff.ts';
import { differences, type ReadVersion } from '../../../tools/catalog/diff/compare.ts';
import { OURS } from '../../../tools/catalog/files.ts';
import { changed, structure, text, type Change } from '../risks/sample.ts';

const FIRST = 'lumbar-rhizotomy/0.1.0';
const before: ReadVersion = { structure: Structure.parse(structure), texts: { en: CatalogText.parse(text) } };

type Changes = { readonly structure?: Change; readonly text?: Change };

const after = (changes: Changes): ReadVersion => ({
  structure: Structure.parse(changes.structure ? changed(structure, changes.structure) : structure),
  texts: { en: CatalogText.parse(changes.text ? changed(text, changes.text) : text) },
});

const found = (changes: Changes) => differences(before, after(changes));
const WEAKNESS = 'Risk: Leg weakness or lasting nerve harm (nerve-weakness)';
const CAUDA = 'Risk: Cauda equina syndrome (nerve-cauda-equina)';

test('two versions that say the same differ in nothing, whatever their number', () => {
  expect(differences(before, before)).toEqual([]);
  expect(found({ structure: ['version', '0.2.0'], text: ['version', '0.2.0'] })).toEqual([]);
});

describe('under its risk stands', () => {
  test.for<readonly [string, Changes, string, string]>([
    [
      'a figure, from what to what',
      { structure: ['risks.nerve-cauda-equina.figures.open-dorsal.range.high', 9] },
      CAUDA,
      'How often, Surgery: was 0 to 7 of 1,000, is 0 to 9 of 1,000',
    ],
    [
      'how sure it is',
      { structure: ['risks.nerve-cauda-equina.figures.open-dorsal.certainty', 'recalled'] },
      CAUDA,
      'How sure, Surgery: was seen in the source, is not checked yet',
    ],
    [
      'who was counted, in the language that says so',
      { text: ['risks.nerve-cauda-equina.figures.open-dorsal.population', 'adults'] },
      CAUDA,
      'Who was counted, Surgery (en): was “people who had any kind of spine surgery, by hospital”, is “adults”',
    ],
    [
      'a source',
      { structure: ['risks.nerve-cauda-equina.figures.open-dorsal.sourceIds.+', 'kornick2004'] },
      CAUDA,
      'Sources, Surgery: added kornick2004',
    ],
    [
      'which way a health answer bears',
      { structure: ['risks.nerve-cauda-equina.modifiers.0.effect', 'unclear'] },
      CAUDA,
      'Told us Blood thinners: which way it bears: was raises the risk, is bears on the risk, unclear which way',
    ],
    [
      'a line that was added',
      { text: ['risks.nerve-weakness.lookOutFor.+', 'A foot that drags.'] },
      WEAKNESS,
      'Look out for (en): added “A foot that drags.”',
    ],
    [
      'its rank',
      { structure: ['risks.nerve-weakness.severity', 'minor'] },
      WEAKNESS,
      'How serious: was serious, is minor',
    ],
  ])('%s', ([, changes, of, line]) => {
    expect(found(changes)).toEqual([{ of, lines: [line] }]);
  });
});

test('a risk that came, and one that went, are named with their figures', () => {
  const without = {
    structure: Structure.parse(changed(structure, ['risks.bleeding-epidural', undefined])),
    texts: { en: CatalogText.parse(changed(text, ['risks.bleeding-epidural', undefined])) },
  };
  const figures = ['How often, Needle: 0 to 3 of 1,000, none were seen', 'How often, Surgery: 2 to 11 of 1,000'];
  const of = 'Risk: Blood clot pressing on the nerves (bleeding-epidural)';
  expect(differences(before, without)).toEqual([{ of, lines: ['removed', ...figures] }]);
  expect(differences(without, before)).toEqual([{ of, lines: ['added', ...figures] }]);
});

test('benefits, choices, health questions, check questions and the order of the latter count too', () => {
  const kinds = (changes: Changes) => found(changes).map(({ of }) => of.replace(/:.*/u, ''));
  expect(kinds({ structure: ['benefits.benefit-rf-relief.figure.range.low', 400] })).toEqual(['Benefit']);
  expect(kinds({ text: ['alternatives.alt-exercise.pros.+', 'It is free.'] })).toEqual(['Other choice']);
  expect(kinds({ structure: ['factors.diabetes.alert', false] })).toEqual(['Health question']);
  expect(kinds({ text: ['checks.tb-which.options.a', 'Nothing'] })).toEqual(['Check question']);
  expect(kinds({ structure: ['checkOrder.open-dorsal.+', 'tb-flare'] })).toEqual(['The catalog as a whole']);
  expect(kinds({ text: ['clinicianReview.+', 'The lot.'] })).toEqual(['The catalog as a whole']);
});

test('a language that came is named', () => {
  const both = { ...before, texts: { ...before.texts, de: CatalogText.parse(changed(text, ['language', 'de'])) } };
  expect(differences(before, both)).toEqual([{ of: 'The catalog as a whole', lines: ['text in de: added'] }]);
});

/** Every place in a file where a word, a number or a yes stands. */
function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

function otherThan(leaf: unknown): unknown {
  if (typeof leaf === 'number') return leaf + 1;
  return typeof leaf === 'boolean' ? !leaf : `${String(leaf)}x`;
}

test('no change goes unseen, wherever in the two files it is', () => {
  const IDENTITY = /^(?:schemaVersion|id|version|language)$/u;
  const leaves = (file: unknown) => leavesOf(file).filter(([path], i) => i % 23 === 0 && !IDENTITY.test(path));
  const texts = leaves(text).map(([path, leaf]) => ({ text: [path, otherThan(leaf)] as const }));
  const ids = leaves(structure)
    .map(([path, leaf]) => ({ structure: [path, otherThan(leaf)] as const }))
    .filter((changes) => Structure.safeParse(changed(structure, changes.structure)).success);
  const tried = [...texts, ...ids].map((changes) => ({ changes, lines: found(changes).flatMap(({ lines }) => lines) }));
  expect(texts.length).toBeGreaterThan(30);
  expect(ids.length).toBeGreaterThan(30);
  expect(tried.filter(({ lines }) => lines.length === 0)).toEqual([]);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
  cpSync(join(OURS, FIRST), folder, { recursive: true });
  writeFileSync(join(folder, 'en.json'), JSON.stringify(changed(text, ['risks.nerve-weakness.summary', 'Weak.'])));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what cannot be read is named', () => {
  expect(diff(OURS, FIRST, 'lumbar-rhizotomy/9.9.9')).toEqual({
    ok: false,
    why: 'no such version: lumbar-rhizotomy/9.9.9',
  });
  const styles = join(OURS, '../../ui');
  expect(diff(OURS, styles, FIRST)).toEqual({ ok: false, why: `cannot be read, see catalog check: ${styles}` });
});

test('the command ends with 0 where they say the same, 1 where not, 2 where one cannot be read', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/catalog.ts', 'diff', ...args], { encoding: 'utf8' });
  const differs = run(FIRST, folder);
  expect(differs.status).toBe(1);
  expect(differs.stdout).toContain(`${WEAKNESS}\n  Summary (en): was `);
  expect(differs.stdout).toContain('1 entry differs');
  expect(run(FIRST, FIRST).status).toBe(0);
  expect(run(FIRST, join(folder, 'nowhere')).status).toBe(2);
});
