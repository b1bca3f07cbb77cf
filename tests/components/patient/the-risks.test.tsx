import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { checksAfter, placedRisks } from '../../../src/risks/applies.ts';
import { CATEGORIES, SEVERITIES } from '../../../src/risks/order.ts';
import { catalog, NEEDLE, told } from '../../core/consent/sample.ts';
import { showPage } from './session.tsx';

const placed = placedRisks(catalog, NEEDLE, {});
const category = 'general';
const inIt = placed.filter(({ risk }) => risk.category === category);
const cards = inIt.filter(({ place }) => place === 'card');
const lines = inIt.filter(({ place }) => place === 'line');

describe('a category opens with its list', () => {
  const open = (which: (typeof CATEGORIES)[number]) =>
    showPage({ step: 'risks', page: 'category', category: which }, [told(NEEDLE)]);

  test.each(CATEGORIES)('worst first, each with its state: %s', (each) => {
    open(each);
    const titles = within(screen.getByRole('list'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    const own = catalog.risks.filter((risk) => risk.category === each && risk.appliesTo.includes(NEEDLE));
    expect(titles.toSorted()).toEqual(own.map(({ title }) => title).toSorted());
    const ranks = titles.map((title) =>
      SEVERITIES.findIndex((one) => own.some((r) => r.title === title && r.severity === one)),
    );
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    for (const item of screen.getAllByRole('listitem')) expect(item).toHaveTextContent(/Not answered$/u);
  });

  test.each(CATEGORIES)('says how many have a figure, and for how many nobody has counted: %s', (each) => {
    open(each);
    const own = placed.filter(({ risk }) => risk.category === each);
    const figures = own.filter(({ figure }) => figure.kind === 'frequency').length;
    const lead = screen.getByText(/^\d+ risks?\./u);
    expect(lead).toHaveTextContent(new RegExp(`^${own.length} risks?\\.`, 'u'));
    expect(lead).toHaveTextContent(
      figures === 0 ? /None has a figure\./u : new RegExp(`${figures} ha(?:s|ve) a fig`, 'u'),
    );
    const isUncounted = / nobody has counted well\./u.test(lead.textContent ?? '');
    expect(isUncounted).toBe(own.some(({ figure }) => figure.kind === 'unknown'));
  });

  test('what "no reliable figure" means is explained once, where the risks begin', () => {
    open('outcome');
    expect(screen.getByRole('heading', { name: 'What “no reliable figure” means' })).toBeVisible();
    cleanup();
    open('nerve');
    expect(screen.queryByRole('heading', { name: 'What “no reliable figure” means' })).not.toBeInTheDocument();
  });
});

describe('the milder ones together', () => {
  const open = () => showPage({ step: 'risks', page: 'together', category }, [told(NEEDLE)]);

  test('each has its figure and its own answer, and there is no "all clear"', () => {
    expect(cards.length).toBeGreaterThan(0);
    open();
    for (const { risk } of cards) {
      const card = within(screen.getByRole('region', { name: risk.title }));
      expect(card.getByRole('group', { name: `Is this clear to you? ${risk.title}` })).toBeVisible();
      expect(card.getByText(risk.whatCouldHappen)).toBeVisible();
    }
    expect(screen.queryByRole('button', { name: /all/iu })).not.toBeInTheDocument();
  });

  test('an answer is of its own risk alone', async () => {
    const { store } = open();
    const [first] = cards;
    const card = within(screen.getByRole('region', { name: first?.risk.title ?? '' }));
    await userEvent.click(card.getByRole('radio', { name: 'This is clear to me' }));
    expect(store.getState().review.answers).toEqual({ [first?.risk.id ?? '']: 'clear' });
  });

  test('going on says that the cards were shown, and not the lines that nobody opened', async () => {
    const { store } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Continue without answering' }));
    expect(Object.keys(store.getState().review.shown)).toEqual(cards.map(({ risk }) => `risk:${risk.id}`));
  });

  test('a line that is opened was shown', () => {
    expect(lines.length).toBeGreaterThan(0);
    const { store } = open();
    const [line] = lines;
    const details = screen.getByText(new RegExp(`^${line?.risk.title}: only with `, 'u')).closest('details');
    if (!details) throw new Error('no line');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(Object.keys(store.getState().review.shown)).toEqual([`risk:${line?.risk.id}`]);
  });
});

describe('did we explain this clearly?', () => {
  const where = CATEGORIES.find((each) => checksAfter(catalog, NEEDLE, each).length > 0) ?? 'outcome';
  const [check] = checksAfter(catalog, NEEDLE, where);
  if (!check) throw new Error('no check');
  const optionOf = (correct: boolean) => check.options.find((option) => option.correct === correct)?.text ?? '';
  const open = (...facts: readonly Fact[]) =>
    showPage({ step: 'risks', page: 'check', category: where }, [told(NEEDLE), ...facts]);
  const group = () => within(screen.getByRole('group', { name: check.question }));

  test('a wrong answer blames our words, gives the reason, leads back, and can be tried again', async () => {
    const { store } = open();
    await userEvent.click(group().getByRole('radio', { name: optionOf(false) }));
    expect(group().getByText('Not quite. Perhaps we did not explain it well')).toBeVisible();
    expect(group().getByText(check.explanation)).toBeVisible();
    expect(group().getByText(/^You can choose again\./u)).toBeVisible();
    await userEvent.click(group().getByRole('radio', { name: optionOf(true) }));
    expect(group().getByText('Yes, that is it')).toBeVisible();
    expect(group().queryByText(/^You can choose again\./u)).not.toBeInTheDocument();
    expect(store.getState().review.checks).toEqual({ [check.id]: check.options.find(({ correct }) => correct)?.id });
  });

  test('none need be answered', async () => {
    const { onward } = open();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(onward).toHaveBeenCalledOnce();
  });
});
