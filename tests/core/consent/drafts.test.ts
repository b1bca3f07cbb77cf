import { describe, expect, test } from 'vitest';
import { factOfDraft, settlesOnLeaving } from '../../../src/consent/drafts.ts';
import type { Fact } from '../../../src/consent/events.ts';
import { decided, reviewOf } from './sample.ts';

const question: Fact = { type: 'question-asked', questionId: 'q:1', starter: null, words: 'Why?', about: [], place: 1 };

const factOf = (field: string, text: string, ...facts: readonly Fact[]) =>
  factOfDraft(reviewOf(...facts), { [field]: text }, field, 'new');

describe('what a text becomes when its field is left', () => {
  test('a free question', () => {
    expect(factOf('question:free', ' How long? ')).toMatchObject({ questionId: 'new', words: 'How long?', about: [] });
  });

  test('a question about something', () => {
    expect(factOf('question:benefit:relief', 'For how long?')).toMatchObject({
      about: [{ kind: 'benefit', id: 'relief' }],
    });
  });

  test('a question in other words, whatever stands in its id', () => {
    expect(factOf('edit:q:1', ' What for? ', question)).toMatchObject({ questionId: 'q:1', words: 'What for?' });
  });

  test('what matters, as it was typed, even when it was rubbed out', () => {
    expect(factOf('matters:hopes', ' To walk ')).toEqual({ type: 'mattered', field: 'hopes', words: ' To walk ' });
    expect(factOf('matters:hopes', '')).toEqual({ type: 'mattered', field: 'hopes', words: '' });
  });

  test('words about needs, beside those that were ticked', () => {
    const ticked: Fact = { type: 'needs-told', needs: ['hearing'], words: '' };
    expect(factOf('needs:words', 'A chair', ticked)).toEqual({ ...ticked, words: 'A chair' });
  });

  test('the reason of the decision that stands', () => {
    expect(factOf('decision:reason', 'Afraid', decided('no'))).toEqual({ ...decided('no'), reason: 'Afraid' });
    expect(factOf('decision:reason', 'Afraid')).toBeNull();
  });
});

describe('what becomes nothing', () => {
  test('a question without words, and one whose words are the same', () => {
    expect(factOf('question:free', ' ')).toBeNull();
    expect(factOf('edit:q:1', 'Why?', question)).toBeNull();
    expect(factOf('edit:q:1', '  ', question)).toBeNull();
  });

  test('a question that was asked about the same already', () => {
    const about: Fact = { ...question, about: [{ kind: 'risk', id: 'nerve-weakness' }] };
    expect(factOf('question:free', ' why? ', question)).toBeNull();
    expect(factOf('question:risk:nerve-weakness', 'Why?', about)).toBeNull();
    expect(factOf('question:risk:nerve-weakness', 'Why?', question)).toMatchObject({ questionId: 'q:1' });
    expect(factOf('question:free', 'Why not?', question)).toMatchObject({ questionId: 'new' });
  });

  test('new words for a question that is gone', () => {
    expect(factOf('edit:q:1', 'What for?')).toBeNull();
  });

  test('a field that nobody knows, or that nothing is typed in', () => {
    expect(factOf('matters:money', 'A lot')).toBeNull();
    expect(factOf('identity:hopes', 'To walk')).toBeNull();
    expect(factOf('other:reason', 'Afraid', decided('no'))).toBeNull();
    expect(factOf('identity:name', 'Anna')).toBeNull();
    expect(factOfDraft(reviewOf(), {}, 'question:free', 'new')).toBeNull();
  });
});

test('forms with a button of their own wait for it', () => {
  const settle = ['question:free', 'edit:q1', 'matters:hopes', 'needs:words', 'decision:reason'];
  const wait = [
    'a:question:free',
    'my-needs:words',
    'needs:words:x',
    'my-decision:reason',
    'decision:reasons',
    'identity:name',
    'sign:name',
    'sign:strokes',
    'representative:name',
  ];
  expect([...settle, ...wait].filter((field) => settlesOnLeaving(field))).toEqual(settle);
});
