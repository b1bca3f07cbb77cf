import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Confirm } from '../../../src/desk/Confirm.tsx';
import { Withdraw } from '../../../src/desk/Withdraw.tsx';
import { reviewed } from '../../core/consent/reviewed.ts';
import { openAtDesk, press } from './at-desk.tsx';

// jsdom shows no dialog in front of all else.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
});

const facts = reviewed('go-ahead');

test('the patient says and signs alone on the screen that they still wish to go ahead', async () => {
  const store = openAtDesk(facts, (at) => <Confirm at={at} />);
  expect(screen.queryByLabelText('I still wish to go ahead.')).toBeNull();
  await press('It is the patient’s turn');
  const turn = within(screen.getByRole('dialog', { name: 'Confirm on the day' }));
  expect(turn.getByText('Anna Berg')).toBeVisible();
  expect(turn.getByText('27 March 1956')).toBeVisible();
  await press('Confirm');
  expect(turn.getByRole('alert')).toHaveTextContent('Tick that you still wish to go ahead');
  expect(store.getState().review.staff.confirmed).toBeNull();
  fireEvent.click(turn.getByLabelText('I still wish to go ahead.'));
  await press('Confirm');
  expect(store.getState().review.staff.confirmed).toMatchObject({ name: 'Anna Berg', noFurtherQuestions: false });
  expect(screen.getByRole('status')).toHaveFocus();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('back to the team confirms nothing', async () => {
  const store = openAtDesk(facts, (at) => <Confirm at={at} />);
  await press('It is the patient’s turn');
  await press('Back to the team');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.getState().review.staff.confirmed).toBeNull();
});

test('a spoken withdrawal is recorded by one press on its page', async () => {
  const spoken = openAtDesk(facts, (at) => <Withdraw at={at} />);
  await press('Record the withdrawal');
  expect(spoken.getState().review.staff.withdrawn).toMatchObject({ name: null, mark: null });
});

test('a signed withdrawal is signed by the patient, alone on the screen', async () => {
  const store = openAtDesk(facts, (at) => <Withdraw at={at} />);
  fireEvent.click(screen.getByLabelText('The patient signs it as well'));
  await press('It is the patient’s turn');
  expect(store.getState().review.staff.withdrawn).toBeNull();
  expect(screen.getByRole('dialog', { name: 'I do not want this any more' })).toBeVisible();
  await press('Record the withdrawal');
  expect(store.getState().review.staff.withdrawn).toMatchObject({ name: 'Anna Berg', mark: { method: 'typed' } });
});
