import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { catalog, NEEDLE, told } from '../../core/consent/sample.ts';
import { showPage } from './session.tsx';

const factorOf = (id: string) => {
  const factor = catalog.factors.find((one) => one.id === id);
  if (!factor) throw new Error(`no such factor: ${id}`);
  return factor;
};
const open = (id: string, differs = {}) =>
  showPage({ step: 'health', group: factorOf(id).group }, [told(NEEDLE)], differs);
const question = (id: string) => within(screen.getByRole('group', { name: factorOf(id).askPatient }));
const choose = (id: string, name: string) => userEvent.click(question(id).getByRole('radio', { name }));

describe('what cannot wait for the day', () => {
  test.each(['Yes', 'I’m not sure'])('says at once what to do: %s', async (answer) => {
    open('blood-thinners');
    await choose('blood-thinners', answer);
    const asked = question('blood-thinners');
    expect(asked.getByText('This cannot wait for the day')).toBeVisible();
    expect(asked.getByText(factorOf('blood-thinners').beforehand ?? '')).toBeVisible();
    expect(asked.getByText('Nobody has been told yet.')).toBeVisible();
  });

  test('is not said of a no, nor of what can wait', async () => {
    open('blood-thinners');
    await choose('blood-thinners', 'No');
    expect(screen.queryByText('This cannot wait for the day')).not.toBeInTheDocument();
    expect(screen.queryByText('Nobody has been told yet.')).not.toBeInTheDocument();
  });

  test('names the clinic’s phone where there is one', async () => {
    open('blood-thinners', { clinic: { name: 'Hill', phone: '01 (23) 45' } });
    await choose('blood-thinners', 'Yes');
    expect(screen.getByRole('link', { name: '01 (23) 45' })).toHaveAttribute('href', 'tel:012345');
  });
});

describe('a health question', () => {
  test('what can wait says what the patient should do', async () => {
    open('diabetes');
    await choose('diabetes', 'Yes');
    for (const line of factorOf('diabetes').whatYouShouldDo) expect(screen.getByText(line)).toBeVisible();
    expect(screen.queryByText('This cannot wait for the day')).not.toBeInTheDocument();
  });

  test('in private is offered where the catalog says so, and kept from the sheet', async () => {
    const { store } = open('smoking');
    expect(question('diabetes').queryByRole('radio', { name: /in private/u })).not.toBeInTheDocument();
    await choose('smoking', 'I’d rather tell the team in private');
    expect(question('smoking').getByText(/It will not say what\.$/u)).toBeVisible();
    expect(store.getState().review.health).toEqual({ smoking: 'in-private' });
  });

  test('an answer can be cleared', async () => {
    const { store } = open('diabetes');
    await choose('diabetes', 'Yes');
    await userEvent.click(question('diabetes').getByRole('button', { name: /^Clear my answer/u }));
    expect(store.getState().review.health).toEqual({});
  });

  test('one left open says so in the way on, and stops nobody', async () => {
    const { onward } = open('diabetes');
    await choose('diabetes', 'No');
    await userEvent.click(screen.getByRole('button', { name: 'Continue without answering' }));
    expect(onward).toHaveBeenCalledOnce();
  });

  test('all answered, it is simply Continue', async () => {
    open('heart-device');
    for (const { id, group } of catalog.factors) if (group === factorOf('heart-device').group) await choose(id, 'No');
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible();
  });
});
