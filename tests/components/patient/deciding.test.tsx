import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { unshownSeriousRisks } from '../../../src/consent/may-sign.ts';
import { DecideHere } from '../../../src/patient/DecideHere.tsx';
import { catalog, decided, decides, named, NEEDLE, ready, reviewOf, told } from '../../core/consent/sample.ts';
import { show, showPage } from './session.tsx';

const open = (...facts: readonly Fact[]) => showPage({ step: 'decide' }, facts);
const GO_AHEAD = /^I would like to go ahead, after my talk with the team/u;
const child: Fact = { type: 'identity-given', name: 'Kim', birthDate: '2015-01-01', hospitalNumber: null };

describe('deciding', () => {
  test('none of the three is preselected, and one can leave without', () => {
    open(named);
    const radios = screen.getAllByRole('radio');
    expect(radios).toHaveLength(3);
    for (const radio of radios) expect(radio).not.toBeChecked();
    expect(screen.getByRole('link', { name: 'Go to my sheet without deciding' })).toHaveAttribute('href', '#/done');
  });

  test('a choice is saved and said, and does not move on', async () => {
    const { store, said, onward } = open(named);
    await userEvent.click(screen.getByRole('radio', { name: /^I want to talk first/u }));
    expect(store.getState().review.decision).toEqual({ decision: 'talk-first', reason: '' });
    expect(said).toEqual(['Saved. Your answer: I want to talk first']);
    expect(onward).not.toHaveBeenCalled();
  });

  test('what is missing is listed, each with the way there, and the choice stands', async () => {
    const { store } = open(told(NEEDLE));
    await userEvent.click(screen.getByRole('radio', { name: GO_AHEAD }));
    expect(store.getState().review.decision?.decision).toBe('go-ahead');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    const [firstUnshown] = unshownSeriousRisks(reviewOf(told(NEEDLE)), catalog);
    expect(links).toEqual(['#/about/identity', '#/about/identity', '#/about/decider', `#/risk/${firstUnshown}`]);
    const count = unshownSeriousRisks(reviewOf(told(NEEDLE)), catalog).length;
    expect(screen.getByRole('link', { name: new RegExp(`^${count} serious or very frequent`, 'u') })).toBeVisible();
  });

  test('nothing is missing for talk first but a name', async () => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: /^I want to talk first/u }));
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Write your name.']);
  });

  test('where nothing is missing, nothing is listed', () => {
    open(...ready);
    expect(screen.queryByText('Before this can be signed')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Go on to sign' })).toBeVisible();
  });

  test('a no may have a reason', async () => {
    const { store } = open(named);
    await userEvent.click(screen.getByRole('radio', { name: /^I do not want this/u }));
    await userEvent.type(screen.getByLabelText('Your reason (optional)'), 'I am afraid');
    await userEvent.tab();
    expect(store.getState().review.decision).toEqual({ decision: 'no', reason: 'I am afraid' });
  });

  test('the reason of a no does not become the reason of another decision', async () => {
    const { store } = open(named, { type: 'decided', decision: 'no', reason: 'I am afraid' });
    await userEvent.click(screen.getByRole('radio', { name: GO_AHEAD }));
    expect(store.getState().review.decision).toEqual({ decision: 'go-ahead', reason: '' });
  });

  test('a child is offered none, and told what for', () => {
    open(child);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByText('The patient is under 18, by the date of birth given.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the sheet' })).toHaveAttribute('href', '#/done');
  });
});

describe('talk first, from anywhere', () => {
  const here = (decision: 'talk-first' | 'no', ...facts: readonly Fact[]) =>
    show((session) => <DecideHere session={session} decision={decision} />, facts);

  test('records nothing until it is confirmed', async () => {
    const { store, went } = here('talk-first', named);
    expect(store.getState().review.decision).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, I want to talk first' }));
    expect(store.getState().review.decision).toEqual({ decision: 'talk-first', reason: '' });
    expect(went).toEqual([{ at: 'page', page: { step: 'sign' } }]);
  });

  test('without a name the name comes next', async () => {
    const { went } = here('no');
    await userEvent.click(screen.getByRole('button', { name: 'Yes, I do not want this' }));
    expect(went).toEqual([{ at: 'page', page: { step: 'about', page: 'identity' } }]);
  });

  test('the reason of a no does not go with it', async () => {
    const { store } = here('talk-first', named, { type: 'decided', decision: 'no', reason: 'I am afraid' });
    await userEvent.click(screen.getByRole('button', { name: 'Yes, I want to talk first' }));
    expect(store.getState().review.decision).toEqual({ decision: 'talk-first', reason: '' });
  });

  test('a child is offered none here either', () => {
    here('no', child);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('who decides', () => {
  const page = { step: 'about', page: 'decider' } as const;

  test('a representative is one from the first tap: no decision is offered, name or not', async () => {
    const { store } = showPage(page, [named, decides]);
    await userEvent.click(screen.getByRole('radio', { name: /^I am deciding for somebody else/u }));
    expect(store.getState().review.decider).toMatchObject({ who: 'representative', authority: null });
  });

  test('is asked for name and authority, none preselected', async () => {
    const { store } = showPage(page, [named]);
    await userEvent.click(screen.getByRole('radio', { name: /^I am deciding for somebody else/u }));
    const authority = within(screen.getByRole('group', { name: 'What gives you the right to decide?' }));
    await userEvent.type(screen.getByLabelText('Your name'), 'Eva Berg');
    await userEvent.tab();
    for (const radio of authority.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await userEvent.click(authority.getByRole('radio', { name: 'Health attorney (power of attorney)' }));
    const decider = { who: 'representative', name: 'Eva Berg', authority: 'health-attorney' };
    expect(store.getState().review.decider).toEqual(decider);
    expect(authority.getByRole('radio', { name: 'Health attorney (power of attorney)' })).toBeChecked();
  });

  test('an authority that nobody has seen still offers no decision', () => {
    const eva: Fact = { type: 'decider-told', decider: { who: 'representative', name: 'Eva', authority: 'deputy' } };
    showPage({ step: 'sign' }, [named, decided('no'), eva]);
    expect(screen.getByText('This page makes a question sheet here, and offers no decision')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sign' })).not.toBeInTheDocument();
  });
});
