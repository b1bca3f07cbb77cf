import { describe, expect, test } from 'vitest';
import { isWithinLimits } from '../../../src/record/extent.ts';
import { eventsOf } from '../../../src/record/record.ts';
import { fileOfVersion, recordIn } from './fixture.ts';
import { readRecord } from '../../../src/record/read-record.ts';

const file = fileOfVersion(2);
const record = recordIn(file);
const events = eventsOf(record);
const faultOf = (text: string) => {
  const read = readRecord(text);
  return read.ok ? 'none' : `${read.reason} ${read.detail}`.trim();
};
/** The file with the text of one of its members replaced. */
const withPart = (key: string, json: string): string =>
  JSON.stringify({ ...record, [key]: 'HERE' }).replace('"HERE"', () => json);
/** The file with another log, which nobody sealed. */
const withEvents = (json: string): string => withPart('segments', `[{"events":${json},"seal":null}]`);
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const many = (entry: string, count: number) => `[${Array.from({ length: count }, () => entry).join(',')}]`;

describe('a file is refused by name', () => {
  test('that is a PDF', () => {
    expect(faultOf('%PDF-1.7\n%âãÏÓ\n')).toBe('pdf');
  });

  test('that ends before its end, wherever', () => {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      expect(faultOf(file.slice(0, Math.floor((file.length * tenth) / 10)))).toBe('not-json');
    }
    expect(faultOf(file)).toBe('none');
  });

  test('that is nested 100,000 deep, whole or in any of its parts', () => {
    expect(faultOf(deep(100_000))).toMatch(/^(?:foreign|not-json)$/u);
    for (const part of ['catalog', 'segments', 'unfinished']) {
      expect(faultOf(withPart(part, deep(100_000)))).toMatch(/^(?:damaged extent|not-json)$/u);
    }
  });

  const [first] = events;
  const started = JSON.stringify(first);
  const crowds: readonly (readonly [string, string])[] = [
    ['a million events of nothing', withEvents(many('{}', 1_000_000))],
    ['a million events of no kind', withEvents(many('0', 1_000_000))],
    ['more events than a life holds', withEvents(many(started, 20_001))],
    [
      'a million drafts',
      withPart(
        'unfinished',
        `{"drafts":{${Array.from({ length: 1_000_000 }, (_, i) => `"${i}":""`).join(',')}},"place":""}`,
      ),
    ],
    ['thousands of lists of thousands', withEvents(many(many('0', 1000), 2000))],
  ];
  test.each(crowds)('that holds %s', (_, crowded) => {
    expect(faultOf(crowded)).toBe('damaged extent');
  });

  test('and what is as large as a record can be is not', () => {
    expect(isWithinLimits(Array.from({ length: 20_000 }, () => 0))).toBe(true);
    expect(isWithinLimits(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [i, 0])))).toBe(false);
    expect([deep(32), deep(33), deep(34)].map((json) => isWithinLimits(JSON.parse(json)))).toEqual([true, true, false]);
  });

  test('that holds thousands of faults, or millions of escapes', () => {
    const structure = withPart('catalog', `{"structure":{"risks":${many('{}', 20_000)}}}`);
    expect(faultOf(structure)).toMatch(/^damaged/u);
    expect(faultOf(withPart('more', JSON.stringify('"'.repeat(8_000_000))))).toMatch(/^damaged/u);
  });

  test('that holds more questions than anybody asks', () => {
    const asked = (i: number) => ({
      ...first,
      seq: i + 2,
      fact: { type: 'question-asked', questionId: `q${i}`, starter: null, words: 'Why?', about: [], place: -i },
    });
    const asking = (count: number) =>
      withEvents(JSON.stringify([first, ...Array.from({ length: count }, (_, i) => asked(i))]));
    expect(faultOf(asking(500))).toBe('none');
    expect(faultOf(asking(501))).toBe('damaged events: too many questions');
  });

  test('that gives the same key twice', () => {
    expect(faultOf(file.replace('"schemaVersion":2', '"schemaVersion":2,"schemaVersion":2'))).toBe(
      'damaged a key stands twice',
    );
    expect(faultOf(file.replace('"format":', '"\\u0066ormat" : "beforehand-review","format":'))).toBe(
      'damaged a key stands twice',
    );
    expect(faultOf(file.replaceAll('":', '" :'))).toBe('none');
  });

  test('that holds a text longer than its field takes', () => {
    const text = (letters: number) =>
      JSON.stringify({ drafts: { 'question:free': 'a'.repeat(letters) }, place: '#/sign' });
    expect(faultOf(withPart('unfinished', text(1_000_000)))).toBe('none');
    expect(faultOf(withPart('unfinished', text(1_000_001)))).toMatch(/^damaged unfinished\.drafts/u);
    expect(faultOf(file.replace(/"words":"/u, `"words":"${'a'.repeat(5001)}`))).toMatch(
      /^damaged segments\.\d+\.events\.\d+\.fact/u,
    );
  });

  test('that would give every object a part', () => {
    for (const part of ['catalog', 'segments', 'unfinished']) {
      expect(
        faultOf(withPart(part, '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
      ).toMatch(/^damaged/u);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('words that look like keys are words', () => {
  const words = JSON.stringify('He said "no": twice, \\"yes\\": once');
  expect(faultOf(withPart('unfinished', `{"drafts":{"matters:hopes":${words}},"place":""}`))).toBe('none');
});
