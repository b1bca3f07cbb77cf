import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import table from '../../src/i18n/messages/en/figure.json';
import { createTranslate } from '../../src/i18n/translate.ts';
import type { Figure } from '../../src/risks/catalog.ts';
import type { Source } from '../../src/risks/structure.ts';
import { RiskFigure } from '../../src/ui/RiskFigure.tsx';
import { STANDS_AFTER } from '../../src/ui/steady-press.ts';

const t = createTranslate('en', [table]);

type Counted = Extract<Figure, { kind: 'frequency' }>;
const counted = (change: Partial<Counted> = {}): Counted => ({
  kind: 'frequency',
  low: 22,
  high: 67,
  outOf: 1000,
  sourceIds: ['study'],
  certainty: 'verified',
  directness: 'same-procedure',
  studyData: '3 of 136',
  text: { population: 'adults treated' },
  ...change,
});
const borrowed = { directness: 'same-procedure-other-people', text: { population: 'children' } } as const;
const unknown: Figure = {
  kind: 'unknown',
  sourceIds: [],
  text: { reason: 'Only single cases.', whatIsKnown: 'One report.' },
};
const sources: readonly Source[] = [
  { id: 'study', kind: 'study', citation: 'A study. 2004.', pmid: '15187637', certainty: 'verified', checked: 'seen' },
  { id: 'other', kind: 'study', citation: 'Another study.', certainty: 'verified', checked: 'seen' },
];

const show = (figure: Figure) =>
  render(<RiskFigure figure={figure} figureId="weakness" t={t} language="en" sources={sources} />);

// Each square begins with an M.
const squaresOf = (picture: HTMLElement) =>
  Object.fromEntries(
    ['sure', 'maybe', 'rest'].map((part) => [
      part,
      picture.querySelector(`.${part}`)?.getAttribute('d')?.match(/M/g)?.length ?? 0,
    ]),
  );

test('a range says both who had it and who did not', () => {
  show(counted());
  expect(screen.getByText('22 to 67 of 1,000 people had this.')).toBeVisible();
  expect(screen.getByText('933 to 978 did not.')).toBeVisible();
});

test('a number is never said more exactly than it is known', () => {
  show(counted({ low: 451, high: 451 }));
  expect(screen.getByText('About 450 of 1,000 people had this.')).toBeVisible();
  expect(screen.getByText('About 550 did not.')).toBeVisible();
});

test('where none were seen, what it could still be is said', () => {
  show(counted({ low: 0, high: 3, noneSeen: true }));
  expect(screen.getByText('None were seen. It could still be up to 3 of 1,000.')).toBeVisible();
  expect(screen.getByText('At least 997 of 1,000 would not have this.')).toBeVisible();
});

test('treatments that were counted are not called people', () => {
  show(
    counted({
      text: { population: 'adults', studied: { unit: 'treatments', where: 'three studies' } },
      studiedCount: 416,
    }),
  );
  expect(screen.getByText('This happened in 22 to 67 of 1,000 treatments.')).toBeVisible();
  expect(screen.getByText(/Three studies: 416 treatments\./, { selector: '.who' })).toBeVisible();
  expect(screen.queryByText(/1,000 people/)).not.toBeInTheDocument();
});

test('who was counted stands above the number', () => {
  show(counted(borrowed));
  const who = screen.getByText(/^From children\./);
  expect(who).toHaveTextContent('Nobody has counted this in adults like you.');
  expect(who.compareDocumentPosition(screen.getByText(/22 to 67 of/))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('a figure of another procedure says that nobody counted it for this one', () => {
  show(counted({ directness: 'other-procedure' }));
  expect(screen.getByText('Nobody has counted it for this treatment.')).toBeVisible();
});

test('a figure of its own shows its picture at once, and the sentence names it', () => {
  show(counted());
  const picture = screen.getByRole('img', { name: '22 to 67 of 1,000 people had this. 933 to 978 did not.' });
  expect(squaresOf(picture)).toEqual({ sure: 22, maybe: 45, rest: 933 });
  expect(screen.getByText('At least 22 with this')).toBeVisible();
  expect(screen.getByText('Maybe up to 67 with this')).toBeVisible();
});

test('the picture of a borrowed figure waits to be asked for, and repeats who was counted', async () => {
  show(counted(borrowed));
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  const ask = screen.getByRole('button', { name: 'Show as a picture', expanded: false });
  await userEvent.click(ask);
  expect(ask).toHaveAttribute('aria-expanded', 'true');
  expect(within(screen.getByRole('figure')).getByText(/^From children\./)).toBeVisible();
});

test('a borrowed figure of 100,000 waits to be asked for as well', () => {
  show(counted({ outOf: 100_000, directness: 'other-procedure' }));
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Show as a picture' })).toBeVisible();
});

test('of 100,000 the mark has its share of the field', () => {
  show(counted({ low: 27, high: 27, outOf: 100_000 }));
  const field = screen.getByRole('img', { name: 'This field is 100,000 people. The mark in the ring is 27.' });
  const area = (part: string) => {
    const rect = field.querySelector(part);
    return Number(rect?.getAttribute('width')) * Number(rect?.getAttribute('height'));
  };
  expect(area('.sure') / area('.field')).toBeCloseTo(27 / 100_000, 10);
});

// jsdom has the element without its methods.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});

test('the bigger picture opens and closes', async () => {
  show(counted());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Bigger picture' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/^From adults treated\./)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('only its own sources stand behind a figure, and a link says where it leads', () => {
  show(counted());
  expect(screen.queryByText('Another study.')).not.toBeInTheDocument();
  const link = screen.getByText('Read it at pubmed.ncbi.nlm.nih.gov');
  expect(link).toHaveAttribute('rel', 'noreferrer');
  expect(link).toHaveAttribute('href', 'https://pubmed.ncbi.nlm.nih.gov/15187637/');
  expect(screen.getByText(/outside this app/)).toBeInTheDocument();
});

test('of a risk, no reliable figure is not an empty picture, nor rare', () => {
  render(<Asking />);
  expect(screen.getByText('No reliable figure')).toBeVisible();
  expect(screen.getByText('This does not mean it is rare.')).toBeVisible();
  expect(screen.getByText('What is known: One report.')).toBeVisible();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
});

test('of a benefit, no reliable figure says nothing of rare, and offers no question', () => {
  show(unknown);
  expect(screen.getByText('No reliable figure')).toBeVisible();
  expect(screen.queryByText(/rare/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a figure that nobody checked shows no number, and is not called unknown', () => {
  const { container } = show({ kind: 'not-checked' });
  expect(container).toHaveTextContent(/^Figure not checked yet\. We do not show it until it is\.$/);
});

function Asking() {
  const [asked, setAsked] = useState(false);
  const handlers = { onAskHowOften: () => setAsked(true), onUndo: () => setAsked(false) };
  return (
    <RiskFigure figure={unknown} figureId="weakness" t={t} language="en" sources={[]} asked={asked} {...handlers} />
  );
}

test('a double tap on Ask asks and does not undo', async () => {
  render(<Asking />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask how often you see this' }));
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(undo).toHaveFocus();
  await userEvent.click(undo);
  expect(screen.getByText(/On your list of questions/)).toBeVisible();
});

test('Undo takes the question back, and gives the focus back to Ask', async () => {
  render(<Asking />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask how often you see this' }));
  await new Promise((resolve) => setTimeout(resolve, STANDS_AFTER + 20));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('button', { name: 'Ask how often you see this' })).toHaveFocus();
  expect(screen.queryByText(/On your list/)).not.toBeInTheDocument();
});
