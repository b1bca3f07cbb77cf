import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openClinic } from '../../../src/risks/clinic.ts';

const named = { name: 'Riverside Pain Clinic' };

test('a name alone makes a clinic', () => {
  expect(openClinic(named)).toEqual({ ok: true, clinic: named });
});

test('the example that ships is a clinic', () => {
  const example: unknown = JSON.parse(readFileSync('public/clinic.example.json', 'utf8'));
  expect(openClinic(example)).toEqual({ ok: true, clinic: example });
});

test.for(['999', '112', '+49 30 450-50', '020 7946 0000', '01632 960000'])('“%s” can be dialled', (phone) => {
  expect(openClinic({ ...named, phone, emergencyNumber: phone }).ok).toBe(true);
});

test.for([
  [{}, 'name'],
  [{ name: ' ' }, 'name'],
  [{ ...named, phone: 'ask at the desk' }, 'phone'],
  [{ ...named, phone: '' }, 'phone'],
  [{ ...named, emergencyNumber: '999 or 112' }, 'emergencyNumber'],
  [{ ...named, techniques: [] }, 'techniques'],
  [{ ...named, paper: 'a5' }, 'paper'],
  [{ ...named, telephone: '999' }, 'telephone'],
] as const)('%j is refused, and the fault names %s', ([value, what]) => {
  const opened = openClinic(value);
  expect(opened.ok ? [] : opened.faults.map(({ file, detail }) => `${file}: ${detail}`).join()).toContain(what);
});

test.for([null, undefined, [], 'clinic', 1])('what is no clinic is refused: %j', (value) => {
  expect(openClinic(value).ok).toBe(false);
});
