import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NEEDLE, told } from '../../core/consent/sample.ts';
import { showPage } from './session.tsx';

describe('which treatment is planned', () => {
  const page = { step: 'procedure', page: 'technique' } as const;
  const continues = () => screen.queryByRole('button', { name: 'Continue' });

  test('asks how one knows before it goes on, with nothing preselected', async () => {
    const { store } = showPage(page, []);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await userEvent.click(screen.getAllByRole('radio')[0] ?? document.body);
    expect(store.getState().review.technique).toBeNull();
    expect(continues()).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /^I was told by the team/u }));
    expect(store.getState().review.technique?.knownBy).toBe('told');
    expect(continues()).toBeVisible();
  });

  test('"I don’t know" is an answer', async () => {
    const { store } = showPage(page, []);
    await userEvent.click(screen.getByRole('radio', { name: /^I don’t know/u }));
    expect(store.getState().review.technique).toEqual({ id: null, knownBy: 'do-not-know' });
    expect(continues()).toBeVisible();
  });

  test('a guess is told to be confirmed', async () => {
    showPage(page, [told(NEEDLE)]);
    await userEvent.click(screen.getByRole('radio', { name: 'I think so' }));
    expect(screen.getByText('Ask the team to confirm it')).toBeVisible();
  });

  test('only what the clinic offers stands there', () => {
    showPage(page, [], { clinic: { name: 'Hill', techniques: [NEEDLE] } });
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  test('who does not know can put the question on the sheet, once', async () => {
    const { store } = showPage({ step: 'procedure', page: 'which-one' }, []);
    await userEvent.click(screen.getByRole('button', { name: 'Put this question on my sheet' }));
    expect(store.getState().review.questions).toMatchObject([{ starter: 'which-technique' }]);
    expect(screen.queryByRole('button', { name: 'Put this question on my sheet' })).not.toBeInTheDocument();
  });
});
