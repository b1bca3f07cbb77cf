import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { PaperReview, type PaperReviewWish } from '../../../src/patient/PaperReview.tsx';
import { catalog } from '../../core/consent/sample.ts';
import { t } from '../../core/i18n/tables.ts';

const { techniques } = catalog;
const [first] = techniques;

function show(differs: Partial<Parameters<typeof PaperReview>[0]> = {}) {
  const onPrint = vi.fn<(wish: PaperReviewWish) => void>();
  const usual = { t, techniques, paper: 'a4', busy: false, failed: false, onPrint, onSave: () => undefined } as const;
  render(<PaperReview {...usual} {...differs} />);
  return { onPrint, print: screen.getByRole('button', { name: 'Print it' }) };
}

test('which treatment it is about is asked first, and nothing is printed before', async () => {
  const { onPrint, print } = show();
  await userEvent.click(print);
  expect(screen.getByRole('alert')).toHaveTextContent('Choose the treatment first.');
  expect(onPrint).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('radio', { name: new RegExp(first?.title ?? '', 'u') }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'Large print (more pages)' }));
  await userEvent.click(print);
  expect(onPrint).toHaveBeenCalledExactlyOnceWith({ technique: first?.id, paper: 'a4', layout: 'large' });
});

test('the only treatment that a clinic offers is chosen already, on the clinic’s paper', async () => {
  const { onPrint, print } = show({ techniques: techniques.slice(0, 1), paper: 'letter' });
  await userEvent.click(print);
  expect(onPrint).toHaveBeenCalledExactlyOnceWith({ technique: first?.id, paper: 'letter', layout: 'standard' });
});

test('what went wrong is said', () => {
  show({ failed: true });
  expect(screen.getByRole('alert')).toHaveTextContent('It could not be made. Try again.');
});
