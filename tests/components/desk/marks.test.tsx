import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Agenda } from '../../../src/desk/Agenda.tsx';
import type { AtDesk } from '../../../src/desk/at-desk.ts';
import { Notes } from '../../../src/desk/Notes.tsx';
import { reviewed } from '../../core/consent/reviewed.ts';
import { openAtDesk, press } from './at-desk.tsx';

const JOIN = 'It is this patient: join it with what was prepared';

const facts = reviewed('go-ahead');
const nothing = () => undefined;
const PAGES = [
  [
    'the agenda',
    (at: AtDesk) => (
      <Agenda
        at={at}
        templates={{ texts: [], onKeep: nothing }}
        onPrint={nothing}
        onHandOver={nothing}
        onHandBack={nothing}
      />
    ),
  ],
  ['the notes', (at: AtDesk) => <Notes at={at} />],
] as const;

test.each(PAGES)('on %s a review that was set aside says why, and another of the name is pointed out', (_, page) => {
  openAtDesk(facts, page, { mark: 'identity-differs', sameName: 2 });
  expect(screen.getAllByText(/Set aside: not who it was prepared for/u)[0]).toBeVisible();
  expect(screen.getByText(/Find out whose it is before anything is noted, printed or signed/u)).toBeVisible();
  expect(screen.getByText(/Check: 2 with this name/u)).toBeVisible();
});

test('what was set aside is joined by hand once who the patient is was noted', async () => {
  const onJoin = vi.fn<AtDesk['onJoin']>(() => Promise.resolve(false));
  openAtDesk(facts, (at) => <Notes at={at} />, { mark: 'identity-differs', onJoin });
  expect(screen.queryByRole('button', { name: JOIN })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'name' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'date of birth' }));
  await press('Identity checked');
  await press(JOIN);
  expect(onJoin).toHaveBeenCalledOnce();
  expect(screen.getByText(/It could not be joined\. Nothing is lost/u)).toBeVisible();
});

test('of two versions nothing is joined by hand: one is erased', () => {
  openAtDesk(facts, (at) => <Notes at={at} />, { mark: 'two-versions' });
  expect(screen.getByText(/erase the other/u)).toBeVisible();
  expect(screen.queryByText(/Is it the same patient/u)).toBeNull();
});

test.each(PAGES)('on %s of a usual review nothing of that stands, and whose it is by two things', (_, page) => {
  openAtDesk(facts, page);
  expect(screen.queryByText(/Set aside|with this name/u)).toBeNull();
  expect(screen.getByText(/27 March 1956/u)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lock the desk' })).toBeVisible();
});
