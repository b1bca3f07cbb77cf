import { expect, test } from 'vitest';
import { markOf, SignForm } from '../../../src/patient/sign-form.ts';

const line = [
  [
    [0.1, 0.2],
    [0.9, 0.2],
  ],
] as const;
const typed: SignForm = { name: 'Anna Berg', method: 'typed', strokes: [], witness: '' };

function faultsOf(form: Partial<SignForm>): readonly (readonly [field: string, fault: string])[] {
  const parsed = SignForm.safeParse({ ...typed, ...form });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
}

test('each of the three ways is enough', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ method: 'drawn', strokes: line })).toEqual([]);
  expect(faultsOf({ method: 'mark', witness: 'Ines Roth' })).toEqual([]);
});

test('all that is missing is said at once, field by field', () => {
  expect(faultsOf({ name: ' ', method: null })).toEqual([
    ['signName', 'name-missing'],
    ['method', 'method-missing'],
  ]);
  expect(faultsOf({ name: '', method: 'mark' })).toEqual([
    ['signName', 'name-missing'],
    ['witness', 'witness-missing'],
  ]);
});

test('nothing, and a dot, are no drawing', () => {
  expect(faultsOf({ method: 'drawn' })).toEqual([['strokes', 'strokes-missing']]);
  expect(faultsOf({ method: 'drawn', strokes: [[[0.5, 0.2]]] })).toEqual([['strokes', 'strokes-missing']]);
});

test('a mark needs the name of whoever saw it', () => {
  expect(faultsOf({ method: 'mark', witness: '  ' })).toEqual([['witness', 'witness-missing']]);
});

test('what was entered for another way is not signed', () => {
  const form = { ...typed, strokes: line, witness: ' Ines Roth ' };
  expect(markOf(form)).toEqual({ method: 'typed' });
  expect(markOf({ ...form, method: 'drawn' })).toEqual({ method: 'drawn', strokes: line });
  expect(markOf({ ...form, method: 'mark' })).toEqual({ method: 'mark', witness: 'Ines Roth' });
});
