import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorSummary, type FieldError } from '../../../src/ui/ErrorSummary.tsx';
import { Field } from '../../../src/ui/Field.tsx';
import { showPage } from './session.tsx';

const FAULTS: readonly FieldError[] = [
  { name: 'full-name', message: 'Write your name.' },
  { name: 'way', message: 'Choose a way.' },
];

function Form() {
  const [attempt, setAttempt] = useState(0);
  return (
    <>
      <ErrorSummary title="Something needs a look" errors={attempt > 0 ? FAULTS : []} attempt={attempt} />
      <Field name="full-name" label="Full name">
        {(control) => <input type="text" {...control} />}
      </Field>
      <fieldset id="way">
        <legend>Which way?</legend>
        <label>
          <input type="radio" /> One
        </label>
      </fieldset>
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Send
      </button>
    </>
  );
}

const scrolled = vi.fn<(this: Element) => void>();

beforeEach(() => {
  scrolled.mockReset();
  Object.assign(Element.prototype, { scrollIntoView: scrolled });
  window.location.hash = '#/about/identity';
});

describe('what is wrong is said', () => {
  test('nothing stands there while nothing is wrong', () => {
    render(<Form />);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('it takes the focus, each time that something is tried again', async () => {
    render(<Form />);
    const send = screen.getByRole('button', { name: 'Send' });
    await userEvent.click(send);
    const summary = screen.getByRole('alert', { name: 'Something needs a look' });
    expect(summary).toHaveFocus();
    await userEvent.click(send);
    expect(summary).toHaveFocus();
  });

  test('a link leads to its field, with the label in view, and leaves the address alone', async () => {
    render(<Form />);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await userEvent.click(screen.getByRole('link', { name: 'Write your name.' }));
    expect(screen.getByLabelText('Full name')).toHaveFocus();
    expect(scrolled.mock.contexts).toEqual([screen.getByText('Full name')]);
    expect(window.location.hash).toBe('#/about/identity');
  });

  test('a link to a group of radios leads to the first of them', async () => {
    render(<Form />);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await userEvent.click(screen.getByRole('link', { name: 'Choose a way.' }));
    expect(screen.getByRole('radio', { name: 'One' })).toHaveFocus();
    expect(scrolled.mock.contexts).toEqual([screen.getByRole('group', { name: 'Which way?' })]);
  });
});

describe('who is this for?', () => {
  const open = () => showPage({ step: 'about', page: 'identity' }, []);
  const go = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

  test('without a name and with a day that does not exist, both are said, and nothing is recorded', async () => {
    const { onward, store } = open();
    await userEvent.type(screen.getByLabelText('Day'), '31');
    await userEvent.type(screen.getByLabelText('Month'), '2');
    await userEvent.type(screen.getByLabelText('Year'), '1956');
    await go();
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(screen.getByLabelText('Full name')).toHaveAccessibleDescription(/Write your name\./u);
    expect(screen.getByRole('group', { name: 'Date of birth' })).toHaveAccessibleDescription(
      /Write the date of birth/u,
    );
    await userEvent.click(within(summary).getByRole('link', { name: /^Write the date of birth/u }));
    expect(screen.getByLabelText('Day')).toHaveFocus();
    expect(onward).not.toHaveBeenCalled();
    expect(store.getState().review.identity).toBeNull();
  });

  test('what is typed is kept as a draft, and becomes who it is for', async () => {
    const { onward, store } = open();
    await userEvent.type(screen.getByLabelText('Full name'), ' Anna Berg ');
    expect(store.getState().drafts).toEqual({ 'identity:name': ' Anna Berg ' });
    await userEvent.type(screen.getByLabelText(/^Hospital number/u), '47');
    await go();
    await vi.waitFor(() => expect(onward).toHaveBeenCalledOnce());
    expect(store.getState().review.identity).toEqual({ name: 'Anna Berg', birthDate: null, hospitalNumber: '47' });
    expect(store.getState().drafts).toEqual({});
  });

  test('a name that was half typed stands there again', () => {
    showPage({ step: 'about', page: 'identity' }, [], { startDrafts: { 'identity:name': 'Ann' } });
    expect(screen.getByLabelText('Full name')).toHaveValue('Ann');
  });
});
