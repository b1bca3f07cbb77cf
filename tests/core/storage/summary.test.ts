import { expect, test } from 'vitest';
import { summarise } from '../../../src/storage/summary.ts';
import { anEvent } from './an-event.ts';

const named = (seq: number, name: string) =>
  anEvent(seq, { type: 'identity-given', name, birthDate: null, hospitalNumber: null });
const signed = (seq: number) =>
  anEvent(seq, { type: 'signed', decision: 'no', mark: { method: 'typed' }, name: 'Edith Harper', statements: [] });

test('a corrected name takes the place of the first', () => {
  const { name } = summarise([named(2, 'Edit Haper'), named(5, 'Edith Harper'), anEvent(6)]);
  expect(name).toBe('Edith Harper');
});

test('a review without a name yet has none', () => {
  expect(summarise([anEvent(1)])).toMatchObject({ name: null, startedAt: '2026-11-23T09:12:01.000+01:00' });
});

test('the times are those of the first and the last event', () => {
  expect(summarise([anEvent(1), anEvent(3), anEvent(7)])).toMatchObject({
    startedAt: '2026-11-23T09:12:01.000+01:00',
    changedAt: '2026-11-23T09:12:07.000+01:00',
  });
});

test('what came last says whether it was stopped, signed, or is being read', () => {
  const states = [
    [anEvent(1)],
    [signed(1)],
    [anEvent(1), named(2, 'E')],
    [signed(1), anEvent(2, { type: 'reopened' })],
  ];
  expect(states.map((events) => summarise(events).state)).toEqual(['stopped', 'signed', 'reading', 'reading']);
});
