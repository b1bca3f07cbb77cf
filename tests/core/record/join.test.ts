import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { join } from '../../../src/record/join.ts';

const event = (seq: number, fact: Fact): ReviewEvent => ({
  seq,
  at: '2026-11-23T09:12:05.123+01:00',
  by: { role: 'patient' },
  language: 'en',
  textHash: 'text-1',
  fact,
});
const log = [
  event(1, { type: 'stopped' }),
  event(2, { type: 'side-told', side: 'left' }),
  event(3, { type: 'stopped' }),
];

test('two logs of which one goes on from the other join', () => {
  expect(join(log, log)).toBe('same');
  expect(join(log, log.slice(0, 2))).toBe('first-is-longer');
  expect(join(log.slice(0, 2), log)).toBe('second-is-longer');
});

test('the order of keys makes no difference', () => {
  const turned = log.map(({ fact, seq, ...rest }) => ({ ...rest, fact, seq }));
  expect(join(log, turned)).toBe('same');
});

test('logs that part are different, however long they are', () => {
  const parted = [...log.slice(0, 1), event(2, { type: 'side-told', side: 'right' })];
  expect(join(log, parted)).toBe('different');
  expect(join(parted, log)).toBe('different');
  expect(join(log, [...parted, event(3, { type: 'stopped' })])).toBe('different');
});

test('seen from the other side, the answer is the mirrored one', () => {
  const mirrored = {
    same: 'same',
    different: 'different',
    'first-is-longer': 'second-is-longer',
    'second-is-longer': 'first-is-longer',
  };
  const side = fc.constantFrom('left', 'right');
  const logs = fc
    .array(side, { maxLength: 4 })
    .map((sides) => sides.map((told, index) => event(index + 1, { type: 'side-told', side: told })));
  fc.assert(fc.property(logs, logs, (a, b) => join(b, a) === mirrored[join(a, b)]));
});
