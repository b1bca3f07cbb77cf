import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { decided, named, NEEDLE, ready, told } from '../../core/consent/sample.ts';
import { letItStand, showPage } from './session.tsx';

const open = (facts: readonly Fact[] = ready, differs = {}) => showPage({ step: 'sign' }, facts, differs);
const sign = () => userEvent.click(screen.getByRole('button', { name: 'Sign' }));
const way = (name: string) => userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }));
const faults = () =>
  within(screen.getByRole('alert'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

function draw(from: number, to: number): void {
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  vi.spyOn(canvas, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 200));
  fireEvent.pointerDown(canvas, { pointerId: 1, buttons: 1, clientX: from, clientY: 80 });
  fireEvent.pointerMove(window, { pointerId: 1, buttons: 1, clientX: to, clientY: 100 });
  fireEvent.pointerUp(window, { pointerId: 1, clientX: to, clientY: 100 });
}

describe('what is signed stands above the signature', () => {
  test('the decision, and the statements that are true', () => {
    open();
    expect(screen.getByText('I would like to go ahead, after my talk with the team')).toBeVisible();
    const statements = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(statements).toEqual(['All 29 risks that apply were shown to me.', 'I wrote no questions.']);
    expect(screen.getByText(/^Signing means: .+ It is not the consent form\./u)).toBeVisible();
  });

  test('an open question is never called answered', () => {
    open([...ready, { type: 'question-asked', questionId: 'q', starter: null, words: 'Why?', about: [], place: 1 }]);
    expect(screen.getByText('My question stands on this sheet.')).toBeVisible();
    expect(screen.queryByText(/questions (?:have been|were) answered/u)).not.toBeInTheDocument();
  });
});

describe('it is refused', () => {
  test('without a way to sign, of which none is preselected', async () => {
    const { store, onward } = open();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await sign();
    expect(faults()).toEqual(['Choose how you would like to sign.']);
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(onward).not.toHaveBeenCalled();
    expect(store.getState().review.signatures).toEqual([]);
  });

  test('without a name', async () => {
    open();
    await userEvent.clear(screen.getByLabelText('Name of the person who signs'));
    await way('By typing');
    await sign();
    expect(faults()).toEqual(['Write the name of the person who signs.']);
    await userEvent.click(screen.getByRole('link', { name: 'Write the name of the person who signs.' }));
    expect(screen.getByLabelText('Name of the person who signs')).toHaveFocus();
  });

  test('with a mark that nobody saw', async () => {
    open();
    await way('With a mark');
    await sign();
    expect(faults()).toEqual(['Write the name of the witness.']);
    expect(screen.getByLabelText('Name of the witness')).toBeInvalid();
  });

  test('with an empty drawing, and with a dot', async () => {
    const { store } = open();
    await way('By drawing');
    await sign();
    expect(faults()).toEqual([expect.stringMatching(/^Draw your signature/u)]);
    draw(100, 101);
    await sign();
    expect(faults()).toEqual([expect.stringMatching(/^Draw your signature/u)]);
    expect(store.getState().review.signatures).toEqual([]);
  });
});

describe('the three ways count the same', () => {
  test('typing: the name of the patient stands there already', async () => {
    const { store, onward } = open();
    expect(screen.getByLabelText('Name of the person who signs')).toHaveValue('Anna Berg');
    await way('By typing');
    await sign();
    expect(onward).toHaveBeenCalledOnce();
    const [signature] = store.getState().review.signatures;
    expect(signature).toMatchObject({ decision: 'go-ahead', mark: { method: 'typed' }, name: 'Anna Berg' });
    expect(signature?.statements.map(({ words }) => words)).toEqual([
      'All 29 risks that apply were shown to me.',
      'I wrote no questions.',
    ]);
  });

  test('a mark before a witness', async () => {
    const { store } = open();
    await way('With a mark');
    await userEvent.type(screen.getByLabelText('Name of the witness'), ' Ines Roth ');
    await sign();
    expect(store.getState().review.signatures[0]?.mark).toEqual({ method: 'mark', witness: 'Ines Roth' });
  });

  test('drawing: a drawing that was kept is there again, and is what is signed', async () => {
    const strokes = [
      [
        [0.1, 0.2],
        [0.9, 0.2],
      ],
    ];
    const startDrafts = { 'sign:method': 'drawn', 'sign:strokes': JSON.stringify(strokes) };
    const { store } = open(ready, { startDrafts });
    expect(screen.getByText('1 line drawn.')).toBeVisible();
    await sign();
    expect(store.getState().review.signatures[0]?.mark).toEqual({ method: 'drawn', strokes });
    expect(store.getState().drafts).toEqual({});
  });

  test('a drawing that can no longer be read is none, and breaks nothing', async () => {
    open(ready, { startDrafts: { 'sign:method': 'drawn', 'sign:strokes': '[[["x' } });
    expect(screen.getByText('Nothing drawn yet.')).toBeVisible();
  });

  test('what was entered is kept while one changes one’s mind', async () => {
    open();
    await way('With a mark');
    await userEvent.type(screen.getByLabelText('Name of the witness'), 'Ines');
    await way('By typing');
    expect(screen.queryByLabelText('Name of the witness')).not.toBeInTheDocument();
    await way('With a mark');
    expect(screen.getByLabelText('Name of the witness')).toHaveValue('Ines');
  });
});

describe('signing stays closed', () => {
  test('while nothing is decided', () => {
    open([named]);
    expect(screen.getByRole('link', { name: 'Choose your decision first.' })).toHaveAttribute('href', '#/decide');
  });

  test('while something is missing, and says what', () => {
    open([named, told(NEEDLE), decided('go-ahead')]);
    expect(screen.getByText(/^This cannot be signed yet/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Say who decides.' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sign' })).not.toBeInTheDocument();
  });

  test('once it is signed', async () => {
    open();
    await way('By typing');
    await sign();
    letItStand();
    expect(screen.getByRole('link', { name: 'Go to my sheet' })).toHaveAttribute('href', '#/done');
    expect(screen.queryByRole('button', { name: 'Sign' })).not.toBeInTheDocument();
  });
});
