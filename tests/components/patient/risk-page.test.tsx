import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import type { Page } from '../../../src/consent/steps.ts';
import { WayPage } from '../../../src/patient/WayPage.tsx';
import { catalog, NEEDLE, SURGERY, told } from '../../core/consent/sample.ts';
import { show, showPage } from './session.tsx';

const pageOf = (riskId: string): Page => ({ step: 'risks', page: 'risk', riskId });
const riskOf = (id: string) => {
  const risk = catalog.risks.find((one) => one.id === id);
  if (!risk) throw new Error(`no such risk: ${id}`);
  return risk;
};
const open = (riskId: string, facts: readonly Fact[] = [told(NEEDLE)], differs = {}) =>
  showPage(pageOf(riskId), facts, differs);
const health = (factorId: string, answer: 'yes' | 'not-sure'): Fact => ({ type: 'health-answered', factorId, answer });
const howOften = () => within(screen.getByRole('region', { name: 'How often' }));
const follows = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

describe('the order of the page', () => {
  const facts = [told(NEEDLE), health('diabetes', 'yes')];
  const risk = riskOf('nerve-weakness');

  test('headings come in one order: the risk, how often, what could happen, and what is done', () => {
    show((session, onward) => <WayPage session={session} page={pageOf(risk.id)} onward={onward} />, [told(NEEDLE)]);
    const headings = screen.getAllByRole('heading').map(({ tagName, textContent }) => [tagName, textContent]);
    expect(headings[0]?.[0]).toBe('H1');
    expect(headings[0]?.[1]).toMatch(new RegExp(`^Risk \\d+ of \\d+, Nerves \\d of \\d ${risk.title}$`, 'u'));
    expect(headings.filter(([tag]) => tag === 'H2')).toEqual(
      ['How often', 'What could happen', 'What it is', 'What the team does', 'What you can do', 'Look out for'].map(
        (words) => ['H2', words],
      ),
    );
  });

  test('the summary stands first, then what you told us, the figure, the answer, and the way on last', () => {
    const infection = catalog.risks.find(
      ({ appliesTo, modifiers }) =>
        appliesTo.includes(NEEDLE) && modifiers.some(({ factorId }) => factorId === 'diabetes'),
    );
    if (!infection) throw new Error('no risk that diabetes bears on');
    open(infection.id, facts);
    const inOrder = [
      screen.getByText(infection.summary),
      screen.getByRole('region', { name: 'You told us' }),
      screen.getByRole('region', { name: 'How often' }),
      screen.getByRole('heading', { name: 'What could happen' }),
      screen.getByRole('group', { name: /^Is this clear to you\?/u }),
      screen.getByRole('button', { name: /^This matters a lot to me/u }),
      screen.getByRole('button', { name: /^Ask about this/u }),
      screen.getByRole('button', { name: 'Continue without answering' }),
    ];
    inOrder.slice(1).forEach((each, i) => expect(follows(inOrder[i] ?? each, each)).toBe(true));
  });

  test('nothing is folded away but who was counted, and sources', () => {
    open('nerve-neuritis');
    const folded = screen.getAllByText(/./u, { selector: 'summary' }).map(({ textContent }) => textContent);
    expect(folded).toEqual(['Who was counted, and sources']);
    for (const line of riskOf('nerve-neuritis').howTeamLowersIt) expect(screen.getByText(line)).toBeVisible();
  });
});

describe('how often', () => {
  test('a range of its own says both sides, and shows its picture at once', () => {
    open('nerve-neuritis');
    expect(howOften().getByText(/^This happened in 22 to 67 of 1,000 |^22 to 67 of 1,000 people/u)).toBeVisible();
    expect(howOften().getByText(/933 to 978/u, { selector: 'strong' })).toBeVisible();
    expect(howOften().getByRole('img')).toBeVisible();
  });

  test('a single figure of its own', () => {
    open('outcome-flare');
    expect(howOften().getByText(/26 of 1,000/u, { selector: 'strong' })).toBeVisible();
    expect(howOften().getByText(/974/u, { selector: 'strong' })).toBeVisible();
  });

  test('a borrowed one says so above the number, and its picture waits to be asked for', () => {
    open('nerve-numbness', [told(SURGERY)]);
    const borrowed = howOften().getByText('Nobody has counted this in adults like you.');
    expect(follows(borrowed, howOften().getByText(/38 to 140/u, { selector: 'strong' }))).toBe(true);
    expect(howOften().queryByRole('img')).not.toBeInTheDocument();
    expect(howOften().getByRole('button', { name: 'Show as a picture' })).toBeVisible();
  });

  test('one of 100,000 is one field and no grid', async () => {
    open('anaes-heart', [told(SURGERY)]);
    await userEvent.click(howOften().getByRole('button', { name: 'Show as a picture' }));
    expect(howOften().getByRole('img')).toHaveAccessibleName(
      /^This field is 100,000 .+ The mark in the ring is 30\.$/u,
    );
  });

  test('where none were seen it says what it could still be', () => {
    open('bleeding-epidural');
    expect(howOften().getByText('None were seen. It could still be up to 3 of 1,000.')).toBeVisible();
  });

  test('no reliable figure does not mean rare, gives its reason, and shows no picture', () => {
    open('nerve-weakness');
    const figure = riskOf('nerve-weakness').figures[NEEDLE];
    expect(howOften().getByText('No reliable figure')).toBeVisible();
    expect(howOften().getByText('This does not mean it is rare.')).toBeVisible();
    expect(figure?.kind === 'unknown' && howOften().getByText(figure.text.reason, { exact: false })).toBeTruthy();
    expect(howOften().queryByRole('img')).not.toBeInTheDocument();
    expect(howOften().queryByRole('button', { name: 'Show as a picture' })).not.toBeInTheDocument();
  });

  test('one that nobody checked shows no number, and is not called unknown', () => {
    open('anaes-sickness', [told(SURGERY)]);
    expect(screen.getByRole('region', { name: 'How often' })).toHaveTextContent(
      /^How often ?Figure not checked yet\. We do not show it until it is\.$/u,
    );
  });
});

describe('asking how often they see it', () => {
  test('is one press, and can be undone', async () => {
    const { store } = open('nerve-weakness');
    await userEvent.click(howOften().getByRole('button', { name: 'Ask how often you see this' }));
    expect(store.getState().review.questions).toMatchObject([
      { starter: 'how-often', about: [{ kind: 'risk', id: 'nerve-weakness' }] },
    ]);
    expect(howOften().getByText(/^On your list of questions/u)).toBeVisible();
  });

  test('about a second risk adds to the same question', async () => {
    const once: Fact = {
      type: 'question-asked',
      questionId: 'q1',
      starter: 'how-often',
      words: 'How often do you see this?',
      about: [{ kind: 'risk', id: 'infection-deep' }],
      place: 1,
    };
    const { store } = open('nerve-weakness', [told(NEEDLE), once]);
    await userEvent.click(howOften().getByRole('button', { name: 'Ask how often you see this' }));
    expect(store.getState().review.questions).toHaveLength(1);
    expect(store.getState().review.questions[0]?.about).toHaveLength(2);
  });
});

describe('you told us', () => {
  test('says what was told, that it may make it more likely, and not by how much', () => {
    const risk = catalog.risks.find(
      ({ modifiers, appliesTo }) =>
        modifiers.some(({ effect, factorId }) => effect === 'raises' && factorId === 'diabetes') &&
        appliesTo.includes(NEEDLE),
    );
    open(risk?.id ?? '', [told(NEEDLE), health('diabetes', 'yes')]);
    const box = screen.getByRole('region', { name: 'You told us' });
    const phrase = catalog.factors.find(({ id }) => id === 'diabetes')?.phrase;
    expect(box).toHaveTextContent(`You told us ${phrase}. This can make it more likely. We cannot say by how much.`);
    expect(within(box).getByRole('link', { name: /^Change/u })).toHaveAttribute('href', '#/health/conditions');
  });

  test('not sure says to tell the team', () => {
    open('bleeding-epidural', [told(NEEDLE), health('blood-thinners', 'not-sure')]);
    expect(screen.getByRole('region', { name: 'You told us' })).toHaveTextContent(/^You were not sure about this: /u);
  });

  test('nothing told, nothing said', () => {
    open('bleeding-epidural');
    expect(screen.queryByRole('region', { name: 'You told us' })).not.toBeInTheDocument();
  });
});

describe('the answer', () => {
  test('none is preselected; a tap answers, saves, and never moves on', async () => {
    const { store, onward, said } = open('nerve-weakness');
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'I’m not sure about this' }));
    expect(store.getState().review.answers).toEqual({ 'nerve-weakness': 'not-sure' });
    expect(said).toEqual(['Saved. Your answer: I’m not sure about this']);
    expect(onward).not.toHaveBeenCalled();
    expect(screen.getByText(/^This goes on your sheet for the surgeon\./u)).toBeVisible();
  });

  test('can be cleared, only once there is one', async () => {
    const { store } = open('nerve-weakness');
    expect(screen.queryByRole('button', { name: /^Clear my answer/u })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'This is clear to me' }));
    await userEvent.click(screen.getByRole('button', { name: /^Clear my answer/u }));
    expect(store.getState().review.answers).toEqual({});
    expect(screen.getByRole('radio', { name: 'This is clear to me' })).not.toBeChecked();
  });

  test('"clear" does not mean accepted, and says so', () => {
    open('nerve-weakness');
    expect(screen.getByRole('group', { name: /^Is this clear to you\?/u })).toHaveAccessibleDescription(
      'Clear does not mean you accept it.',
    );
  });

  test('answering says that it was shown; rather not reading does not', async () => {
    const { store } = open('nerve-weakness');
    await userEvent.click(screen.getByRole('radio', { name: 'I’d rather not read about this' }));
    expect(store.getState().review.shown).toEqual({});
    await userEvent.click(screen.getByRole('radio', { name: 'This is clear to me' }));
    expect(store.getState().review.shown).toEqual({ 'risk:nerve-weakness': true });
  });

  test('this matters a lot is a toggle whose label stays', async () => {
    const { store } = open('nerve-weakness');
    const toggle = screen.getByRole('button', { name: /^This matters a lot to me/u, pressed: false });
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(store.getState().review.mattering).toEqual({ 'nerve-weakness': true });
    await userEvent.click(toggle);
    expect(store.getState().review.mattering).toEqual({});
  });
});

describe('the way on', () => {
  test('works without an answer, and says so', async () => {
    const { onward, store } = open('nerve-weakness');
    await userEvent.click(screen.getByRole('button', { name: 'Continue without answering' }));
    expect(onward).toHaveBeenCalledOnce();
    expect(store.getState().review.shown).toEqual({ 'risk:nerve-weakness': true });
    expect(store.getState().review.answers).toEqual({});
  });

  test('with an answer it is simply Continue', async () => {
    open('nerve-weakness');
    await userEvent.click(screen.getByRole('radio', { name: 'This is clear to me' }));
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Continue without answering' })).not.toBeInTheDocument();
  });

  test('from a risk of another treatment it leads on too', async () => {
    const foreign = catalog.risks.find(({ appliesTo }) => !appliesTo.includes(NEEDLE));
    const { onward } = open(foreign?.id ?? '');
    expect(screen.getByText('This risk does not belong to the treatment that is planned for you.')).toBeVisible();
    expect(screen.queryByText(foreign?.summary ?? '')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(onward).toHaveBeenCalledOnce();
  });
});

test('what another tab holds can be read, not answered', () => {
  open('nerve-weakness', [told(NEEDLE)], { lock: 'other-tab' });
  expect(screen.getByText(riskOf('nerve-weakness').summary)).toBeVisible();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
});
