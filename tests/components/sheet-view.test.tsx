import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agenda, Block, Sheet } from '../../src/sheet/blocks.ts';
import { SheetView } from '../../src/ui/SheetView.tsx';

const list = (heading: string, items: readonly string[] = []) => ({ heading, items, none: 'None' });

const agenda: Agenda = {
  title: 'Questions and decision before surgery',
  identity: { name: 'Margaret Ellis', birthDate: 'Born 3 April 1954', number: 'Hospital number 12' },
  hospitalLabel: 'Hospital label',
  plan: [{ label: 'Surgeon', value: 'not stated' }],
  decision: {
    heading: 'Decision',
    words: 'Wants to talk first.',
    since: [],
    counts: '22 of 29 risks answered.',
    signed: 'Not signed.',
  },
  told: { heading: 'The patient told us', words: 'Yes: a blood thinner.', strong: true },
  questions: {
    heading: 'Questions for the surgeon',
    all: ['One?', 'Two?', 'Three?', 'Four?'].map((words, i) => ({
      number: i + 1,
      words,
      about: null,
      answer: null,
      discussed: null,
      reply: null,
    })),
    cameUp: 'Came up in the room',
    none: 'Wrote no questions.',
    answer: 'Answer',
    discussedBy: 'Discussed by',
    when: 'Date, time',
    more: '+{count} on page {page}',
    continues: 'continues on page {page}',
    rest: 'Questions for the surgeon, in full',
  },
  notSure: list('Not sure about', ['Leg weakness']),
  again: list('Worth going over again'),
  matters: list('Matters most'),
  health: list('Health that bears on a risk'),
  listMore: '+{count}, page {page}',
  notConsent: 'Not a consent form.',
  consentCompleted: [{ label: 'Consent form completed: date', value: null }],
  fingerprint: { label: 'Fingerprint of the record', groups: '7f3a 91bc', qr: 'beforehand:7f3a91bc' },
};

const signature = {
  kind: 'signature',
  label: 'Signature of the patient',
  name: 'Margaret Ellis',
  method: 'Drawn',
  alternative: 'Signed by Margaret Ellis',
} as const;

function show(blocks: readonly Block[], change: Partial<Sheet> = {}) {
  const sheet: Sheet = {
    title: agenda.title,
    language: 'en',
    direction: 'ltr',
    notice: 'Draft content, not approved for clinical use',
    running: 'Margaret Ellis, born 3 April 1954',
    pageLabel: 'page {page} of {pages}',
    agenda,
    blocks,
    ...change,
  };
  render(<SheetView sheet={sheet} />);
}

test('a draft says so, and an approved catalog does not', () => {
  show([]);
  expect(screen.getByText('Draft content, not approved for clinical use')).toBeVisible();
});

test('nothing stands in the place of the draft notice once the catalog is approved', () => {
  show([], { notice: null });
  expect(screen.queryByText(/Draft/)).not.toBeInTheDocument();
});

test('the sheet is an article in its own language and direction', () => {
  show([], { language: 'ar', direction: 'rtl' });
  const sheet = screen.getByRole('article', { name: agenda.title });
  expect(sheet).toHaveAttribute('lang', 'ar');
  expect(sheet).toHaveAttribute('dir', 'rtl');
});

test('every question is shown, in its order, with room for an answer', () => {
  show([]);
  const questions = screen.getAllByRole('listitem').filter((item) => within(item).queryByText('Answer'));
  expect(questions.map((item) => within(item).getByText(/\?$/).textContent)).toEqual([
    'One?',
    'Two?',
    'Three?',
    'Four?',
  ]);
});

test('what the team answered stands in the place of the lines, with who and when', () => {
  const [asked] = agenda.questions.all;
  if (!asked) throw new Error('no question');
  const discussed = { by: 'Mara Stein, Nurse', when: '23 Nov 2026, 09:12 +01:00' };
  const reply = 'The patient says: this answers it.';
  const all = [{ ...asked, answer: 'After two days.', discussed, reply }];
  show([], { agenda: { ...agenda, questions: { ...agenda.questions, all } } });
  expect(screen.getByText('Answer').nextElementSibling).toHaveTextContent('After two days.');
  expect(screen.getByText('Discussed by').nextElementSibling).toHaveTextContent(discussed.by);
  expect(screen.getByText('Date, time').nextElementSibling).toHaveTextContent(discussed.when);
  expect(screen.getByText(reply)).toBeVisible();
});

test('what was recorded since the signature stands with the decision', () => {
  const decision = { ...agenda.decision, words: 'Withdrawn.', since: ['Told by phone.'] };
  show([], { agenda: { ...agenda, decision } });
  const words = screen.getByText('Withdrawn.');
  expect(words.nextElementSibling).toHaveTextContent('Told by phone.');
});

test('texts for places on paper are not shown', () => {
  show([]);
  expect(screen.queryByText(/\{/)).not.toBeInTheDocument();
});

test('who wrote no questions is said to have written none', () => {
  show([], { agenda: { ...agenda, questions: { ...agenda.questions, all: [] } } });
  expect(screen.getByText('Wrote no questions.')).toBeVisible();
});

test('an empty list says that it is empty', () => {
  show([]);
  expect(screen.getAllByText('None')).toHaveLength(3);
  expect(screen.getByText('Leg weakness').closest('li')).toBeVisible();
});

test('headings go down without a gap, below the title of the page', () => {
  show(
    [1, 2, 3].map((level) => ({
      kind: 'heading',
      level: level === 1 ? 1 : level === 2 ? 2 : 3,
      text: `Level ${level}`,
    })),
  );
  const levels = screen.getAllByRole('heading').map((heading) => heading.tagName);
  expect(levels[0]).toBe('H2');
  expect(levels.slice(-3)).toEqual(['H2', 'H3', 'H4']);
});

test('a table names itself, its columns and its rows', () => {
  show([
    {
      kind: 'table',
      caption: 'Risks: nerves',
      columns: [
        { head: 'Risk', share: 0.3 },
        { head: 'Said', share: 0.7 },
      ],
      rows: [['Leg weakness', 'Not answered.']],
    },
  ]);
  const table = screen.getByRole('table', { name: 'Risks: nerves' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Risk', 'Said']);
  expect(within(table).getByRole('rowheader', { name: 'Leg weakness' })).toBeVisible();
  expect(within(table).getByRole('cell', { name: 'Not answered.' })).toBeVisible();
});

test('what is left for the pen is an empty place, not a word', () => {
  show([{ kind: 'fields', fields: [{ label: 'Registration', value: null }] }]);
  expect(screen.getByText('Registration').nextElementSibling).toBeEmptyDOMElement();
});

test('a drawn signature is a picture with a name', () => {
  show([
    {
      ...signature,
      strokes: [
        [
          [0.1, 0.1],
          [0.5, 0.2],
          [0.9, 0.1],
        ],
      ],
    },
  ]);
  const picture = screen.getByRole('img', { name: 'Signed by Margaret Ellis' });
  expect(picture.querySelector('path')).toHaveAttribute('d', 'M100.0 100.0Q500.0 200.0 700.0 150.0L900.0 100.0');
});

test('a typed signature is the name in print', () => {
  show([{ ...signature, strokes: null }]);
  const signed = screen.getByRole('figure');
  expect(within(signed).getByText('Signature of the patient')).toBeVisible();
  expect(within(signed).getByText('Margaret Ellis')).toBeVisible();
  expect(within(signed).queryByRole('img')).not.toBeInTheDocument();
});

test('the fingerprint can be read by a camera and by eye', () => {
  show([]);
  expect(screen.getByRole('img', { name: 'Fingerprint of the record' })).toBeVisible();
  expect(screen.getByText('7f3a 91bc')).toBeVisible();
});
