import { expect, test } from 'vitest';
import { listingOf } from '../../../src/consent/listing.ts';
import { findLines, initialsOf, surnameFirst, withMarksThatStand, type Line } from '../../../src/desk/line.ts';
import { AT, catalog, named, reviewOf } from '../consent/sample.ts';

const listing = listingOf({
  review: reviewOf({ ...named, name: 'Łucja Żółkiewska', birthDate: '1935-04-08', hospitalNumber: 'F-1003' }),
  catalog,
  changedAt: AT,
  witnessAlways: false,
});
const lines: readonly Line[] = [{ slot: 'one', listing, fault: null, mark: null }];
const isFound = (search: string) =>
  findLines(lines, { search, view: 'today', sort: { by: 'planned', down: false }, today: '2030-01-01' }).length === 1;

test.each(['8 April 1935', '8.4.1935', '08.04.1935', '8/4/1935', '1935-04-08', 'zolkiewska', 'f-1003', 'lucja 1935'])(
  'is found by %j, whatever view is chosen',
  (search) => {
    expect(isFound(search)).toBe(true);
  },
);

test.each(['18.4.1935', 'May', 'F-1004'])('is not found by %j', (search) => {
  expect(isFound(search)).toBe(false);
});

test('two versions are pointed out while both stand, and what a file was marked for stays', () => {
  const other = { ...listing, reviewId: 'other' };
  const first: Line = { slot: 'first', listing, fault: null, mark: null };
  const second: Line = { slot: 'second', listing, fault: null, mark: 'two-versions' };
  const third: Line = { slot: 'third', listing: other, fault: null, mark: 'two-versions' };
  const fourth: Line = { slot: 'fourth', listing: { ...other, reviewId: 'fourth' }, fault: null, mark: 'page-altered' };
  expect(withMarksThatStand([first, second, third, fourth]).map(({ mark }) => mark)).toEqual([
    null,
    'two-versions',
    null,
    'page-altered',
  ]);
});

test.each([
  ['Łucja Żółkiewska', 'Ł. Ż.'],
  ['  zoë müller-lind ', 'Z. M. L.'],
  ['Nguyễn', 'N.'],
])('of %j the initials stand where names are hidden', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['Anna van den Berg', 'van den Berg, Anna'],
  ['Siobhán Ní Bhriain', 'Ní Bhriain, Siobhán'],
  ['Van Dinh', 'Dinh, Van'],
  ['  José  María Ibáñez', 'Ibáñez, José María'],
  ['Sukarno', 'Sukarno'],
])('%j is listed by the surname, with what belongs to it', (name, listed) => {
  expect(surnameFirst(name)).toBe(listed);
});
