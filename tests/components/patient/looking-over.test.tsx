import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import type { SheetWish } from '../../../src/sheet/wish.ts';
import { Locked } from '../../../src/patient/Locked.tsx';
import { catalog, named, NEEDLE, ready, reviewOf, signing, told } from '../../core/consent/sample.ts';
import { show, showPage } from './session.tsx';

const signed: readonly Fact[] = [...ready, signing(reviewOf(...ready))];
const titleOf = (id: string) => catalog.risks.find((risk) => risk.id === id)?.title ?? '';
const doNotKnow: Fact = { type: 'technique-told', technique: null, knownBy: 'do-not-know' };

describe('look it over', () => {
  const open = (...facts: readonly Fact[]) => showPage({ step: 'look-over' }, facts);
  const said = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;

  test('everything that was told stands there, and the rest is "Not answered"', () => {
    open(named, told(NEEDLE), { type: 'health-answered', factorId: 'diabetes', answer: 'not-sure' });
    expect(said('Full name')).toBe('Anna Berg');
    expect(said('Date of birth')).toBe('27 March 1956');
    expect(said('Hospital number (optional)')).toBe('Not answered');
    expect(said('Who is with you while you read this?')).toBe('Not answered');
    expect(said('What would help you at the hospital?')).toBe('Not answered');
    expect(said('How do you know?')).toBe('I was told');
    for (const { id, askPatient } of catalog.factors)
      expect([id, said(askPatient)]).toEqual([id, id === 'diabetes' ? 'I’m not sure' : 'Not answered']);
    expect(screen.getByText('You wrote no questions.')).toBeVisible();
  });

  test('each risk has its state in words, and leads to its page', () => {
    open(
      told(NEEDLE),
      { type: 'risk-answered', riskId: 'nerve-weakness', answer: 'not-sure' },
      { type: 'risk-mattered', riskId: 'nerve-weakness' },
    );
    const link = screen.getByRole('link', { name: titleOf('nerve-weakness') });
    expect(link).toHaveAttribute('href', '#/risk/nerve-weakness');
    expect(link.closest('li')).toHaveTextContent(/Not sure, Matters to you$/u);
    const unanswered = screen.getByRole('link', { name: titleOf('bleeding-epidural') });
    expect(unanswered.closest('li')).toHaveTextContent(/Not answered$/u);
    expect(screen.getByText(/^1 of 29 risks answered: .+ 28 are not answered\.$/u)).toBeVisible();
  });

  test('every part can be changed, by a link that says which', () => {
    open(told(NEEDLE));
    const links = screen.getAllByRole('link', { name: /^Change /u }).map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        '#/about/identity',
        '#/procedure/technique',
        '#/health/today',
        '#/matters',
        '#/questions',
      ]),
    );
  });

  test('a representative without a name is not called unanswered', () => {
    open({ type: 'decider-told', decider: { who: 'representative', name: '', authority: null } });
    expect(said('Who decides about this treatment?')).toBe('I am deciding for somebody else');
  });

  test('with an unknown technique nothing is shown of either', () => {
    open(named, doNotKnow);
    expect(said('Which treatment is planned for you?')).toBe('I don’t know');
    expect(screen.queryByRole('heading', { name: 'The risks' })).not.toBeInTheDocument();
  });
});

describe('done', () => {
  const open = (facts: readonly Fact[], differs = {}) => showPage({ step: 'done' }, facts, differs);

  test('nothing signed is said, nobody has been told, and the sheet can be printed all the same', async () => {
    const print = vi.fn<(wish: SheetWish) => void>();
    const sheet = { busy: false, fault: null, print, save: () => undefined, share: null };
    open([named, told(NEEDLE)], { sheet });
    expect(screen.getByText('Not signed. Your sheet can be printed all the same')).toBeVisible();
    expect(screen.getByText('Nobody has been told yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change my review' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Print my sheet' }));
    expect(print).toHaveBeenCalledExactlyOnceWith({ part: 'whole', paper: 'a4', layout: 'standard' });
  });

  test('the paper is the clinic’s, until another is chosen', async () => {
    const print = vi.fn<(wish: SheetWish) => void>();
    const sheet = { busy: false, fault: null, print, save: () => undefined, share: null };
    open([named], { sheet, clinic: { name: 'Hill', paper: 'letter' } });
    await userEvent.click(screen.getByRole('button', { name: 'Print my sheet' }));
    await userEvent.click(screen.getByRole('radio', { name: 'A4' }));
    await userEvent.click(screen.getByRole('button', { name: 'Print my sheet' }));
    expect(print.mock.calls.map(([{ paper }]) => paper)).toEqual(['letter', 'a4']);
  });

  test('the letters are large for whoever said that they need them, and a part can be chosen', async () => {
    const print = vi.fn<(wish: SheetWish) => void>();
    const sheet = { busy: false, fault: null, print, save: () => undefined, share: null };
    open([named, { type: 'needs-told', needs: ['large-print'], words: '' }], { sheet });
    expect(screen.getByRole('radio', { name: 'Large print (more pages)' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'The page to take home alone' }));
    await userEvent.click(screen.getByRole('button', { name: 'Print my sheet' }));
    expect(print.mock.lastCall).toEqual([{ part: 'take-home', paper: 'a4', layout: 'large' }]);
  });

  test('what cannot wait stands there once more', () => {
    open([told(NEEDLE), { type: 'health-answered', factorId: 'blood-thinners', answer: 'yes' }]);
    const ring = within(screen.getByRole('region', { name: 'Ring before the day' }));
    const factor = catalog.factors.find(({ id }) => id === 'blood-thinners');
    expect(ring.getByRole('listitem')).toHaveTextContent(`${factor?.title}. ${factor?.beforehand}`);
  });

  test('nothing to ring about, no such part', () => {
    open([told(NEEDLE)]);
    expect(screen.queryByRole('region', { name: 'Ring before the day' })).not.toBeInTheDocument();
  });

  test('"signed, and on this device" is said only once it is saved', () => {
    open(signed, { saving: { is: 'saved', at: null } });
    expect(screen.getByText('Signed, and on this device')).toBeVisible();
    open(signed, { saving: { is: 'failed', fault: 'quota' } });
    expect(screen.getAllByText('Signed, and on this device')).toHaveLength(1);
  });

  test('who has signed can change it, which opens it again', async () => {
    const { store, went } = open(signed);
    await userEvent.click(screen.getByRole('button', { name: 'Change my review' }));
    expect(store.getState().review.phase).toEqual({ is: 'reading' });
    expect(went).toEqual([{ at: 'page', page: { step: 'look-over' } }]);
  });

  test('a sheet whose font lacks characters names them', () => {
    const fault = { is: 'characters-missing', characters: ['王', '道'] } as const;
    const none = () => undefined;
    open([named], { sheet: { busy: false, fault, print: none, save: none, share: null } });
    expect(screen.getByRole('alert')).toHaveTextContent(/lacks these characters: 王 道\./u);
  });
});

describe('locked', () => {
  const open = (facts: readonly Fact[], differs = {}) =>
    show((session) => <Locked session={session} />, facts, differs);

  test('says nothing while the review can be changed', () => {
    open([named]);
    expect(document.body).toHaveTextContent(/^$/u);
  });

  test('signed: says that changing means signing again, and opens it', async () => {
    const { store } = open(signed);
    expect(screen.getByText(/If you change something, you sign again\.$/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Change my review' }));
    expect(store.getState().review.phase).toEqual({ is: 'reading' });
    expect(screen.queryByText('You have signed')).not.toBeInTheDocument();
  });

  test('what is signed is not answered again by a tap', () => {
    showPage({ step: 'risks', page: 'risk', riskId: 'nerve-weakness' }, signed);
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
  });
});
