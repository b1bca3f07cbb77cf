import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Notes } from '../../../src/desk/Notes.tsx';
import { named } from '../../core/consent/sample.ts';
import { openAtDesk, press } from './at-desk.tsx';

const open = () => openAtDesk([named], (at) => <Notes at={at} />);
const part = (name: string) => within(screen.getByRole('region', { name }));
const IDENTITY = 'Identity checked by two of';

test('what was noted is shown, with who and when, and takes the focus', async () => {
  open();
  for (const name of ['name', 'photo on a document']) fireEvent.click(part(IDENTITY).getByRole('checkbox', { name }));
  await press('Identity checked', IDENTITY);
  const told = part(IDENTITY).getByText('name and photo on a document').closest('p');
  expect(told).toHaveTextContent('Noted by Dr Ana Ruiz, surgeon, 23 Nov 2026, 10:01');
  expect(told).toHaveFocus();
});

test('an interpreter is shown as noted, and changed from what was noted', async () => {
  const store = open();
  fireEvent.change(part('Interpreter').getByLabelText('Interpreter’s name'), { target: { value: 'Eva Lind' } });
  fireEvent.click(part('Interpreter').getByLabelText('A relative or friend of the patient'));
  await press('Interpreter noted', 'Interpreter');
  expect(part('Interpreter').getByText('Eva Lind, in the room, A relative or friend of the patient')).toBeVisible();
  expect(part('Interpreter').getByLabelText('Interpreter’s name')).toHaveValue('Eva Lind');
  fireEvent.click(part('Interpreter').getByLabelText('by phone'));
  await press('Interpreter noted', 'Interpreter');
  expect(store.getState().review.staff.interpreter).toMatchObject({ name: 'Eva Lind', how: 'phone', family: true });
});

test('a note that was a mistake is taken back, and the log keeps that it was', async () => {
  const store = open();
  await press('Filed', 'Filed in the hospital’s record');
  expect(store.getState().review.staff.filed).not.toBeNull();
  await press('This was a mistake: take it back', 'Filed in the hospital’s record');
  expect(store.getState().review.staff.filed).toBeNull();
  expect(part('Filed in the hospital’s record').getByText('Not noted.')).toHaveFocus();
  expect(
    store
      .getState()
      .events.map(({ fact }) => fact.type)
      .slice(-2),
  ).toEqual(['filed', 'note-undone']);
});
