import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FIELDS = ['Hazard', 'Cause', 'Effect', 'Control', 'Residual rating', 'Owner', 'Test'] as const;
const RATING = /^(minor|significant|considerable|major|catastrophic), (very low|low|medium|high)$/;

const log = readFileSync('docs/clinical-safety.md', 'utf8');
const [, ...hazards] = log.split(/^### /m).map((part) => part.split(/^## /m)[0] ?? '');
const titles = hazards.map((hazard) => hazard.split('\n')[0] ?? '');

const valuesOf = (hazard: string, field: string) =>
  [...hazard.matchAll(new RegExp(`^- \\*\\*${field}:\\*\\* (.+)$`, 'gm'))].map(([, value = '']) => value);

const STARTS_A_TEST = /^\s*test(?:\.concurrent|\.each\(.*\))?$/;

/** A test's own words as they stand in its file, in whatever quotes; not one that is skipped or commented out. */
function hasTest(file: string, sentence: string): boolean {
  const words = sentence.replaceAll('\\"', '"');
  const calls = ["'", '"', '`'].map((quote) => `(${quote}${words}${quote}`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.some((line) =>
    calls.some((call) => line.includes(call) && STARTS_A_TEST.test(line.split(call)[0] ?? '')),
  );
}

test('the hazards are numbered without a gap, and there are at least fifteen', () => {
  expect(titles.map((title) => title.split('.')[0])).toEqual(titles.map((_, n) => `H${n + 1}`));
  expect(titles.length).toBeGreaterThanOrEqual(15);
});

test('the hazards that every site asks about first are among them', () => {
  for (const words of [
    '"I told the app" is taken for "the hospital knows"',
    'Wrong patient',
    'Wrong side',
    "A blood thinner is stopped on one's own",
    "A borrowed figure is read as one's own",
    'It is used as the consent form',
    'A withdrawn paper still goes round',
    'A filter hides a risk',
    'A symptom is typed and read by nobody',
    'Fright leads to refusing needed care',
    'Draft content is taken for approved',
  ])
    expect(titles.filter((title) => title.endsWith(`. ${words}`))).toHaveLength(1);
});

describe.each(titles.map((title, n) => [title, hazards[n] ?? ''] as const))('%s', (_, hazard) => {
  test('has every field, each once but the tests', () => {
    for (const field of FIELDS) expect([field, valuesOf(hazard, field).length > 0]).toEqual([field, true]);
    for (const field of FIELDS.slice(0, -1)) expect(valuesOf(hazard, field)).toHaveLength(1);
    expect(valuesOf(hazard, 'Residual rating')[0]).toMatch(RATING);
    expect(valuesOf(hazard, 'Owner')[0]).toMatch(/^(makers|site|clinicians)$/);
  });

  test('names tests that exist, by their own words', () => {
    for (const named of valuesOf(hazard, 'Test')) {
      const [, file = '', sentence = ''] = /^`([^`]+)`: "(.+)"$/.exec(named) ?? [];
      expect([named, existsSync(file) && hasTest(file, sentence)]).toEqual([named, true]);
    }
  });
});
