import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact, Starter } from '../../../src/consent/events.ts';
import type { Subject } from '../../../src/consent/terms.ts';
import {
  askQuestion,
  moveQuestion,
  questionsAbout,
  restoreQuestion,
  rewordQuestion,
  withdrawQuestion,
} from '../../../src/consent/questions.ts';
import type { Question, Review } from '../../../src/consent/review.ts';
import { after, catalog, reviewOf } from './sample.ts';

const [first, second] = catalog.risks.map(({ id }): Subject => ({ kind: 'risk', id }));
if (!first || !second) throw new Error('too few risks');

function asks(review: Review, words: string, about: Subject | null = null, starter: Starter | null = null): Review {
  return after(review, askQuestion(review, { starter, words, about, newId: `q${review.questions.length + 1}` }));
}

const listOf = (...words: readonly string[]) => words.reduce((review, each) => asks(review, each), reviewOf());
const wordsOf = ({ questions }: Review) => questions.map(({ words }) => words);

function only({ questions }: Review): Question {
  const [question, ...others] = questions;
  if (!question || others.length > 0) throw new Error(`${questions.length} questions`);
  return question;
}

function moved(review: Review, words: string, to: 'first' | 'up' | 'down'): Review {
  const question = review.questions.find((each) => each.words === words);
  return after(review, ...moveQuestion(review, question?.id ?? '', to));
}

describe('asking', () => {
  test('a new question stands last, trimmed', () => {
    expect(wordsOf(asks(listOf('One?'), '  Two? '))).toEqual(['One?', 'Two?']);
  });

  test('a starter about two risks is one question about both', () => {
    const once = asks(reviewOf(), 'How often do you see this?', first, 'how-often');
    expect(only(asks(once, 'How often do you see this?', second, 'how-often')).about).toEqual([first, second]);
  });

  test('the same words in another spacing and case are the same question', () => {
    const once = asks(reviewOf(), 'How long will it hurt?', first);
    expect(only(asks(once, ' how  long will it HURT? ', second))).toMatchObject({
      words: 'How long will it hurt?',
      about: [first, second],
    });
  });

  test('asking twice about one risk changes nothing', () => {
    const once = asks(reviewOf(), 'How would I notice?', first, 'how-would-i-notice');
    expect(asks(once, 'How would I notice?', first, 'how-would-i-notice')).toEqual(once);
  });

  test('two questions in other words are two, even about one risk', () => {
    expect(wordsOf(asks(asks(reviewOf(), 'One?', first), 'Two?', first))).toEqual(['One?', 'Two?']);
  });

  test('two starters are two questions, even about one risk', () => {
    const once = asks(reviewOf(), 'How would I notice?', first, 'how-would-i-notice');
    expect(asks(once, 'How many of these have you done?', first, 'how-many-done').questions).toHaveLength(2);
  });

  test('a question that gains a risk keeps its place', () => {
    const list = asks(asks(reviewOf(), 'One?', first), 'Two?');
    expect(wordsOf(asks(list, 'One?', second))).toEqual(['One?', 'Two?']);
  });
});

describe('taking back', () => {
  const both = asks(asks(reviewOf(), 'How often?', first, 'how-often'), 'How often?', second, 'how-often');

  test('a question about two risks loses one of them and stays', () => {
    expect(only(after(both, withdrawQuestion(only(both), first))).about).toEqual([second]);
  });

  test('a question goes with its last risk', () => {
    const one = after(both, withdrawQuestion(only(both), first));
    expect(after(one, withdrawQuestion(only(one), second)).questions).toEqual([]);
  });

  test('a removed question comes back as it was, to where it was', () => {
    const list = listOf('One?', 'Two?', 'Three?');
    const [, two] = list.questions;
    if (!two) throw new Error('no second question');
    const without = after(list, { type: 'question-removed', questionId: two.id });
    expect(wordsOf(without)).toEqual(['One?', 'Three?']);
    expect(after(without, restoreQuestion(two))).toEqual(list);
  });

  test('the questions about a risk are those that name it', () => {
    const list = asks(both, 'Something else?', second);
    expect(questionsAbout(list, first)).toHaveLength(1);
    expect(questionsAbout(list, second)).toHaveLength(2);
  });
});

describe('changing the words', () => {
  const starter = asks(reviewOf(), 'How often do you see this?', first, 'how-often');

  test('a starter with other words is the patient’s own question', () => {
    const own = only(after(starter, rewordQuestion(only(starter), ' How often have you seen it? ')));
    expect(own).toMatchObject({ words: 'How often have you seen it?', starter: null, about: [first] });
  });

  test('a starter whose words come out the same stays a starter', () => {
    expect(rewordQuestion(only(starter), 'How often do you see this? ').starter).toBe('how-often');
  });
});

describe('the order', () => {
  const abc = listOf('A', 'B', 'C');

  test('put first, up and down', () => {
    expect(wordsOf(moved(abc, 'C', 'first'))).toEqual(['C', 'A', 'B']);
    expect(wordsOf(moved(abc, 'C', 'up'))).toEqual(['A', 'C', 'B']);
    expect(wordsOf(moved(abc, 'B', 'up'))).toEqual(['B', 'A', 'C']);
    expect(wordsOf(moved(abc, 'A', 'down'))).toEqual(['B', 'A', 'C']);
    expect(wordsOf(moved(abc, 'B', 'down'))).toEqual(['A', 'C', 'B']);
  });

  test('a move between two others is one fact, with a place between theirs', () => {
    expect(moveQuestion(abc, 'q3', 'up').map(({ questionId, place }) => [questionId, place])).toEqual([['q3', 1.5]]);
    expect(moveQuestion(abc, 'q3', 'first').map(({ place }) => place)).toEqual([0]);
    expect(moveQuestion(abc, 'q1', 'down').map(({ place }) => place)).toEqual([2.5]);
    expect(moveQuestion(abc, 'q2', 'down').map(({ place }) => place)).toEqual([4]);
  });

  test('at its end there is nowhere to move to', () => {
    expect(moveQuestion(abc, 'q1', 'up')).toEqual([]);
    expect(moveQuestion(abc, 'q1', 'first')).toEqual([]);
    expect(moveQuestion(abc, 'q3', 'down')).toEqual([]);
    expect(moveQuestion(abc, 'no-such-question', 'first')).toEqual([]);
  });

  test('a hundred moves between the same two neighbours still move', () => {
    let list = abc;
    for (let i = 0; i < 100; i += 1) {
      const last = wordsOf(list).at(-1) ?? '';
      const before = wordsOf(list);
      list = moved(list, last, 'up');
      expect(wordsOf(list)).toEqual([before[0], before[2], before[1]]);
    }
  });

  test('questions that came in with one place for all can be moved all the same', () => {
    const same = ['a', 'b', 'c'].map((id): Fact => ({
      type: 'question-asked',
      questionId: id,
      starter: null,
      words: id,
      about: [],
      place: 1,
    }));
    expect(wordsOf(reviewOf(...same.toReversed()))).toEqual(['a', 'b', 'c']);
    expect(wordsOf(moved(reviewOf(...same), 'c', 'up'))).toEqual(['a', 'c', 'b']);
    const places = moveQuestion(reviewOf(...same), 'c', 'up').map(({ questionId, place }) => [questionId, place]);
    expect(places).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 3],
    ]);
  });

  test('any moves do to the questions what they do to a list', () => {
    const move = fc.record({ at: fc.nat(3), to: fc.constantFrom('first', 'up', 'down') });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
        let list = listOf('A', 'B', 'C', 'D');
        for (const { at, to } of moves) {
          const before = wordsOf(list);
          const words = before[at] ?? '';
          const target = to === 'first' ? 0 : to === 'up' ? Math.max(0, at - 1) : Math.min(3, at + 1);
          list = moved(list, words, to);
          expect(wordsOf(list)).toEqual(before.toSpliced(at, 1).toSpliced(target, 0, words));
        }
        const places = list.questions.map(({ place }) => place);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});
