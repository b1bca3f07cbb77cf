import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Choice } from '../../../src/ui/Choice.tsx';
import { Field } from '../../../src/ui/Field.tsx';

const showField = (props: { readonly hint?: string; readonly error?: string }) =>
  render(
    <Field name="full-name" label="Full name" {...props}>
      {(control) => <input type="text" {...control} />}
    </Field>,
  );

describe('a field', () => {
  test('has its label, and nothing more to say', () => {
    showField({});
    const input = screen.getByLabelText('Full name');
    expect(input).not.toHaveAttribute('aria-describedby');
    expect(input).not.toHaveAttribute('aria-invalid');
  });

  test('is described by its hint and its error, both', () => {
    showField({ hint: 'As on your letters.', error: 'Write your name.' });
    const input = screen.getByLabelText('Full name');
    expect(input).toHaveAccessibleDescription('As on your letters. Write your name.');
    expect(input).toBeInvalid();
  });

  test('with a hint alone is not wrong', () => {
    showField({ hint: 'As on your letters.' });
    expect(screen.getByLabelText('Full name')).toHaveAccessibleDescription('As on your letters.');
    expect(screen.getByLabelText('Full name')).toBeValid();
  });
});

describe('a choice', () => {
  const onChoose = vi.fn<(value: string) => void>();
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No', hint: 'Not at all.' },
  ];
  const choose = (value: string | null, disabled = false) =>
    render(
      <Choice
        name="c"
        legend="Is it?"
        hint="Take your time."
        error="Choose one."
        {...{ options, value, disabled, onChoose }}
      />,
    );

  test('has none preselected', () => {
    choose(null);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  test('is a group with a name, described by hint and error', () => {
    choose(null);
    expect(screen.getByRole('group', { name: 'Is it?' })).toHaveAccessibleDescription(/Choose one\./u);
    expect(screen.getByRole('radio', { name: /^No/u })).toHaveAccessibleDescription('Not at all.');
  });

  test('a tap on the words chooses, and chooses alone', async () => {
    onChoose.mockReset();
    choose(null);
    await userEvent.click(screen.getByText('No'));
    expect(onChoose.mock.calls).toEqual([['no']]);
  });

  test('shows what was chosen', () => {
    choose('yes');
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
  });

  test('that is locked cannot be chosen from', async () => {
    onChoose.mockReset();
    choose('yes', true);
    await userEvent.click(screen.getByText('No'));
    expect(onChoose).not.toHaveBeenCalled();
  });
});
