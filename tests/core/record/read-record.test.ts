import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { makeRecord, writeRecord } from '../../../src/record/make-record.ts';
import { MAX_RECORD_BYTES, readRecord } from '../../../src/record/read-record.ts';
import { eventsOf } from '../../../src/record/record.ts';
import { fileOfVersion, recordIn } from './fixture.ts';

const file = fileOfVersion(2);
const record = recordIn(file);
const events = eventsOf(record);
const { structure, text, structureHash, textHash } = record.catalog;
const parts = { structure, text, structureHash, textHash };
const started = events.slice(0, 1);

/** The file with one thing in it put in another's place; `undefined` takes it away. */
const changed = (path: string, odd: unknown): string => JSON.stringify(withPut(record, path.split('.'), odd));

const event = (seq: number, fact: Fact): ReviewEvent => ({
  seq,
  at: '2026-11-23T09:12:05.123+01:00',
  by: { role: 'patient' },
  language: 'en',
  textHash,
  fact,
});

test('a file opens, and written again it is the same file', () => {
  expect(events.map(({ fact }) => fact.type)).toContain('signed');
  expect(record.segments.map(({ seal }) => seal !== null)).toEqual([true, true]);
  expect(record.unfinished?.place).toBe('#/sign');
  expect(writeRecord(record)).toBe(file);
});

test('a file of version 1 opens as one that no device sealed, and nothing of it is lost', () => {
  const old = recordIn(fileOfVersion(1));
  expect(old.schemaVersion).toBe(2);
  expect(old.segments).toEqual([{ events, seal: null }]);
  expect([old.catalog, old.unfinished]).toEqual([record.catalog, record.unfinished]);
});

test('what is written is what is read, whatever the patient typed', () => {
  // Halves of characters among them: a keyboard can leave one behind.
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\ud83d', '\ude00', '\\', '"'));
  const words = fc.string({ unit, minLength: 1, maxLength: 60 }).filter((typed) => typed.trim() !== '');
  const facts = fc.oneof(
    words.map((typed): Fact => ({ type: 'mattered', field: 'hopes', words: typed })),
    words.map((name): Fact => ({ type: 'identity-given', name, birthDate: '1951-03-14', hospitalNumber: null })),
    words.map((typed): Fact => ({
      type: 'question-asked',
      questionId: 'q',
      starter: null,
      words: typed,
      about: [],
      place: 0.5,
    })),
  );
  const drafts = fc.dictionary(words, fc.string({ unit }));
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 6 }), drafts, (said, typed) => {
      const log = [...started, ...said.map((fact, index) => event(index + 2, fact))];
      const made = makeRecord({ ...parts, events: log, unfinished: { drafts: typed, place: '#/you' } });
      expect(readRecord(writeRecord(made))).toEqual({ ok: true, record: made });
    }),
  );
});

test('a review without a beginning is no record', () => {
  expect(() => makeRecord({ ...parts, events: [] })).toThrow('a record without events');
});

test('a file of more than 20 MB is refused before it is read, however its bytes are spread', () => {
  const latin = `${file}${' '.repeat(MAX_RECORD_BYTES - file.length + 1)}`;
  const wide = JSON.stringify('€'.repeat(MAX_RECORD_BYTES / 3 + 1));
  expect([latin, wide].map((large) => readRecord(large))).toEqual([
    { ok: false, reason: 'too-large', detail: '' },
    { ok: false, reason: 'too-large', detail: '' },
  ]);
});

test.each(['', '{', file.slice(0, -40), 'Dear Sir', '['.repeat(500_000)])(
  'text that is no JSON is named as that (%#)',
  (odd) => {
    expect(readRecord(odd)).toMatchObject({ ok: false, reason: 'not-json' });
  },
);

test.each([
  'null',
  '[]',
  '{}',
  '"beforehand-review"',
  '{"format":"another-app","schemaVersion":1}',
  '{"__proto__":{"format":"beforehand-review"}}',
])('a file of another kind is foreign: %s', (odd) => {
  expect(readRecord(odd)).toMatchObject({ ok: false, reason: 'foreign' });
});

test('a file of a newer version says which, whatever else is in it', () => {
  const newer = { format: 'beforehand-review', schemaVersion: 3, events: {} };
  expect(readRecord(JSON.stringify(newer))).toEqual({ ok: false, reason: 'newer', detail: 'schemaVersion 3' });
});

const [first, second, third, ...later] = events;
const unsealed = (log: readonly (ReviewEvent | undefined)[]) => [{ events: log, seal: null }];

test.each<[string, string]>([
  ['schemaVersion', changed('schemaVersion', '2')],
  ['events', changed('segments', [])],
  ['events', changed('segments', unsealed([]))],
  ['segments.0.seal', changed('segments.0.seal', undefined)],
  ['segments.0.seal.hashes.1', changed('segments.0.seal.hashes.1', 'no hash')],
  ['segments.1.seal.certificate', changed('segments.1.seal.certificate', 'Edith Harper')],
  ['segments.0.events.1.at', changed('segments.0.events.1.at', 'yesterday')],
  ['segments.0.events.1.fact.name', changed('segments.0.events.1.fact.name', 7)],
  ['segments.0.events.1.fact', changed('segments.0.events.1.fact', { ...second?.fact, extra: 'Edith Harper' })],
  ['segments.0.events.1.fact.type', changed('segments.0.events.1.fact.type', 'Edith Harper')],
  ['catalog.structure.risks', changed('catalog.structure.risks', undefined)],
  ['unfinished.drafts.?', changed('unfinished.drafts', { 'my own words': 7 })],
  ['events: not-started at seq 2', changed('segments', unsealed(events.slice(1)))],
  ['events: out-of-order at seq 2', changed('segments', unsealed([first, third, second, ...later]))],
  ['catalog: text-missing', changed('catalog.text.risks.leg-weakness', undefined)],
])('a fault is named by its place: %s', (detail, odd) => {
  expect(readRecord(odd)).toEqual({ ok: false, reason: 'damaged', detail });
});

test('a signature under statements that are not true is not taken in', () => {
  const log = events.map((said) =>
    said.fact.type === 'signed' ? { ...said, fact: { ...said.fact, statements: said.fact.statements.slice(1) } } : said,
  );
  expect(readRecord(changed('segments', unsealed(log)))).toMatchObject({ ok: false, reason: 'damaged' });
});

test('a key that would change every object changes none', () => {
  const odd = file.replaceAll('{"', '{"__proto__":{"polluted":true},"');
  const read = readRecord(odd);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(JSON.stringify(read)).not.toContain('polluted');
});

test.each(structure.risks.map(({ id }) => id))(
  'an entry that is named after a part of every object is damage (%s)',
  (id) => {
    const odd: unknown = JSON.parse(JSON.stringify(structure).replaceAll(`"${id}"`, '"constructor"'));
    expect(readRecord(changed('catalog.structure', odd))).toMatchObject({ ok: false, reason: 'damaged' });
  },
);

test('deep nesting in any place is a fault, not a crash', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect(readRecord(file.replace('"place":"#/sign"', `"place":${deep}`))).toMatchObject({ reason: 'damaged' });
});

/** Every place in a JSON value, as a path of keys. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => placesIn(part).map((path) => [key, ...path]))];
}

function withPut(value: unknown, [step, ...rest]: readonly string[], odd: unknown): unknown {
  if (step === undefined) return odd;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((part, index) => (String(index) === step ? withPut(part, rest, odd) : part));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, part]) => [key, key === step ? withPut(part, rest, odd) : part]),
  );
}

test('whatever stands in whatever place, nothing is thrown, and no fault quotes what the patient wrote', () => {
  const places = placesIn(record);
  const odd = fc.oneof(
    fc.constant('Patient words, private'),
    fc.jsonValue(),
    fc.constantFrom(null, -1, 1e999, '', [], {}),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), odd, (place, value) => {
      const read = readRecord(JSON.stringify(withPut(record, place, value)));
      expect(read.ok ? '' : read.detail).not.toMatch(/Patient words|Edith|Harper/);
    }),
    { numRuns: 400 },
  );
});
