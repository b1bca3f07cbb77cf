import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import type { Page } from '../../../src/consent/steps.ts';
import { NEEDLE, reviewOf, told } from '../../core/consent/sample.ts';
import { showPage } from './session.tsx';

const risk: Page = { step: 'risks', page: 'risk', riskId: 'nerve-weakness' };
const asked = (questionId: string, words: string): Fact => ({
  type: 'question-asked',
  questionId,
  starter: null,
  words,
  about: [],
  place: Number(questionId),
});

describe('asking about a risk', () => {
  const open = (differs = {}) => showPage(risk, [told(NEEDLE)], differs);
  const unfold = () => userEvent.click(screen.getByRole('button', { name: /^Ask about this/u }));
  const STARTER = 'What would you do if it were you?';

  test('is offered, not opened', () => {
    open();
    expect(screen.getByRole('button', { name: /^Ask about this/u, expanded: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: STARTER })).not.toBeInTheDocument();
  });

  test('a starter is one tap, said once it is there, and taken back by Undo', async () => {
    const { store, said } = open();
    await unfold();
    await userEvent.click(screen.getByRole('button', { name: STARTER }));
    expect(store.getState().review.questions).toMatchObject([
      { starter: 'what-would-you-do', words: STARTER, about: [{ kind: 'risk', id: 'nerve-weakness' }] },
    ]);
    expect(said).toEqual(['On your sheet.']);
    const list = within(screen.getByRole('list', { name: 'On your sheet' }));
    expect(list.getByRole('listitem')).toHaveTextContent(`On your sheet: “${STARTER}”`);
    expect(screen.queryByRole('button', { name: STARTER })).not.toBeInTheDocument();
    await userEvent.click(list.getByRole('button', { name: `Undo ${STARTER}` }));
    expect(store.getState().review.questions).toEqual([]);
    expect(said).toEqual(['On your sheet.', 'Taken off your sheet.']);
    expect(screen.getByRole('button', { name: STARTER })).toBeVisible();
  });

  test('own words are a draft with every key, and a question when the field is left', async () => {
    const { store } = open();
    await unfold();
    const own = screen.getByLabelText('In your own words');
    expect(own).toHaveAccessibleDescription('Nobody is reading this now. It goes on your sheet.');
    await userEvent.type(own, 'Will I limp?');
    expect(store.getState().drafts).toEqual({ 'question:risk:nerve-weakness': 'Will I limp?' });
    expect(store.getState().review.questions).toEqual([]);
    await userEvent.tab();
    expect(store.getState().review.questions).toMatchObject([{ starter: null, words: 'Will I limp?' }]);
    expect(own).toHaveValue('');
  });

  test('the button asks once, though the field is left on the way to it', async () => {
    const { store } = open();
    await unfold();
    await userEvent.type(screen.getByLabelText('In your own words'), 'Will I limp?');
    await userEvent.click(screen.getByRole('button', { name: 'Put it on my sheet' }));
    expect(store.getState().review.questions).toHaveLength(1);
  });

  test('words that were half typed stand open again', () => {
    open({ startDrafts: { 'question:risk:nerve-weakness': 'Will I' } });
    expect(screen.getByLabelText('In your own words')).toHaveValue('Will I');
  });

  test('the limit is named only near it', () => {
    open({ startDrafts: { 'question:risk:nerve-weakness': 'a'.repeat(4799) } });
    expect(screen.queryByText(/characters? left/u)).not.toBeInTheDocument();
    open({ startDrafts: { 'question:risk:nerve-weakness': 'a'.repeat(4999) } });
    expect(screen.getByText('1 character left')).toBeVisible();
  });
});

describe('the list of questions', () => {
  const facts = [asked('1', 'One?'), asked('2', 'Two?'), asked('3', 'Three?'), asked('4', 'Four?')];
  const open = (differs = {}) => showPage({ step: 'questions' }, facts, differs);
  const words = () => screen.getAllByText(/^(?:One|Two|Three|Four)\?$/u, { selector: 'p' }).map((p) => p.textContent);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  test('says which stand on the first page', () => {
    open();
    expect(screen.getAllByText('On the first page')).toHaveLength(3);
    expect(within(screen.getAllByRole('listitem')[3] ?? document.body).queryByText('On the first page')).toBeNull();
  });

  test('is put in order by button, and the ends have no button that leads nowhere', async () => {
    open();
    await press('Put first Three?');
    expect(words()).toEqual(['Three?', 'One?', 'Two?', 'Four?']);
    await press('Move down One?');
    expect(words()).toEqual(['Three?', 'Two?', 'One?', 'Four?']);
    await press('Move up Four?');
    expect(words()).toEqual(['Three?', 'Two?', 'Four?', 'One?']);
    expect(screen.queryByRole('button', { name: 'Move up Three?' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Move down One?' })).not.toBeInTheDocument();
  });

  test('a removed question comes back where it was', async () => {
    open();
    await press('Remove Two?');
    expect(words()).toEqual(['One?', 'Three?', 'Four?']);
    expect(screen.getByText('Two?', { selector: 'bdi' }).parentElement).toHaveTextContent('Removed: “Two?”');
    await press('Undo');
    expect(words()).toEqual(['One?', 'Two?', 'Three?', 'Four?']);
  });

  test('words can be changed', async () => {
    const { store } = open();
    await press('Change the words Two?');
    const field = screen.getByLabelText('Your question', { selector: '#edit-2' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Two, or three?');
    await press('Keep these words');
    expect(store.getState().review.questions[1]?.words).toBe('Two, or three?');
    expect(store.getState().drafts).toEqual({});
  });

  test('a free question is added, and the same one is not added twice', async () => {
    const { store } = open();
    const field = screen.getByLabelText('Your question');
    await userEvent.type(field, 'Five?');
    await userEvent.tab();
    await userEvent.type(field, ' five? ');
    await userEvent.tab();
    expect(store.getState().review.questions.map((question) => question.words)).toEqual([
      ...reviewOf(...facts).questions.map((question) => question.words),
      'Five?',
    ]);
  });

  test('nobody has been told, and the page says so', () => {
    open();
    expect(screen.getByText('Nobody has been told yet.')).toBeVisible();
  });

  test('what another tab holds is read, not changed', () => {
    open({ lock: 'other-tab' });
    expect(words()).toEqual(['One?', 'Two?', 'Three?', 'Four?']);
    expect(screen.queryByRole('button', { name: 'Remove Two?' })).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
