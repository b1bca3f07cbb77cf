import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { Stop } from '../../../src/patient/Stop.tsx';
import { NEEDLE, ready, told } from '../../core/consent/sample.ts';
import { show, showPage } from './session.tsx';

const TITLE = 'Not on your sheet yet';
const startDrafts = {
  'matters:hopes': 'Tanzen 💃',
  'matters:worries': 'That I fall',
  'question:risk:nerve-weakness': '我会走路吗',
  'question:benefit:relief': 'a\u202eb',
  'representative:name': 'م',
  'sign:strokes': '[[[0.1,0.2]]]',
};

const linksUnder = (heading: HTMLElement | null) =>
  within(heading?.parentElement ?? document.body)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

test('what was typed and cannot be printed is named where the review is looked over, with the way to it', () => {
  showPage({ step: 'look-over' }, [told(NEEDLE)], { startDrafts });
  expect(linksUnder(screen.getByText(TITLE))).toEqual([
    ['What matters to you', '#/matters'],
    ['Leg weakness or lasting nerve harm', '#/risk/nerve-weakness'],
    ['What it may do for you', '#/choices/benefits'],
    ['Who decides?', '#/about/decider'],
  ]);
});

test('it is said again before signing, and beside the sheet', () => {
  showPage({ step: 'sign' }, ready, { startDrafts });
  expect(screen.getByText(TITLE)).toBeVisible();
  document.body.replaceChildren();
  showPage({ step: 'done' }, ready, { startDrafts });
  expect(screen.getByText(TITLE)).toBeVisible();
});

test('nothing is said of texts that are only being typed', () => {
  showPage({ step: 'look-over' }, ready, { startDrafts: { 'matters:worries': 'That I fall' } });
  expect(screen.queryByText(TITLE)).not.toBeInTheDocument();
});

const foreign: readonly Fact[] = [
  { type: 'identity-given', name: '王小明', birthDate: null, hospitalNumber: '47' },
  { type: 'needs-told', needs: [], words: 'A chair' },
  { type: 'question-asked', questionId: 'q', starter: null, words: 'Why 🙂?', about: [], place: 1 },
  { type: 'stopped' },
];

test('a sheet that is refused for its letters says where they can be changed', () => {
  const sheet = {
    busy: false,
    fault: { is: 'characters-missing', characters: ['王', '🙂'] },
    print: () => undefined,
    save: () => undefined,
    share: null,
  } as const;
  show((session) => <Stop session={session} />, foreign, { sheet });
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('lacks these characters: 王 🙂');
  expect(linksUnder(within(alert).getByText('You can change them here:'))).toEqual([
    ['Who is this for?', '#/about/identity'],
    ['Your questions', '#/questions'],
  ]);
});
