import { describe, expect, test } from 'vitest';
import { compact } from '../../../src/consent/compact.ts';
import type { Fact } from '../../../src/consent/events.ts';
import { after, log, named, NEEDLE, ready, reviewOf, shown, signing, SURGERY, told } from './sample.ts';

const asked = (questionId: string, words: string): Fact => ({
  type: 'question-asked',
  questionId,
  starter: null,
  words,
  about: [],
  place: 1,
});
const mattered = (words: string): Fact => ({ type: 'mattered', field: 'worries', words });
const answered = (answer: 'clear' | 'not-sure'): Fact => ({ type: 'risk-answered', riskId: 'nerve-weakness', answer });
const cleared: Fact = { type: 'risk-answer-cleared', riskId: 'nerve-weakness' };
const signed = signing(reviewOf(...ready));

const kept = (...facts: readonly Fact[]) =>
  compact(log(...facts))
    .slice(1)
    .map(({ fact }) => fact);

describe('what was erased before signing is gone', () => {
  test('a removed question leaves no word behind', () => {
    const facts = kept(asked('q1', 'Am I going to die?'), { type: 'question-removed', questionId: 'q1' }, named);
    expect(facts).toEqual([named]);
  });

  test('neither does the one that was removed last of all', () => {
    const facts = kept(asked('q1', 'Am I going to die?'), { type: 'question-removed', questionId: 'q1' });
    expect(JSON.stringify(facts)).not.toContain('die');
  });

  test('the words that a question had before are gone', () => {
    expect(kept(asked('q1', 'My husband must not know'), asked('q1', 'Who is told?'))).toEqual([
      asked('q1', 'Who is told?'),
    ]);
  });

  test('a worry that was rubbed out is gone', () => {
    expect(kept(mattered('Losing my job'), mattered(' '), named)).toEqual([named]);
  });

  test('of an answer that was changed the last one stays, in its place', () => {
    expect(kept(answered('not-sure'), named, answered('clear'))).toEqual([named, answered('clear')]);
  });

  test('an answer that was taken back is as if never given', () => {
    expect(kept(answered('not-sure'), cleared, named)).toEqual([named]);
  });

  test('a technique that turned out wrong is gone, a risk that was shown was shown', () => {
    expect(kept(told(SURGERY), shown('nerve-weakness'), told(NEEDLE))).toEqual([shown('nerve-weakness'), told(NEEDLE)]);
  });

  test('a decision that was changed leaves no reason behind', () => {
    const no: Fact = { type: 'decided', decision: 'no', reason: 'I am afraid' };
    const talk: Fact = { type: 'decided', decision: 'talk-first', reason: '' };
    expect(kept(no, talk)).toEqual([talk]);
  });
});

describe('what stays', () => {
  test('one register does not take the place of another', () => {
    const facts = [
      asked('q1', 'One?'),
      asked('q2', 'Two?'),
      answered('clear'),
      { type: 'risk-mattered', riskId: 'nerve-weakness' },
      shown('nerve-weakness'),
      mattered('Falling'),
      { type: 'mattered', field: 'hopes', words: 'Walking' },
    ] as const;
    expect(kept(...facts)).toEqual(facts);
  });

  test('events keep their numbers, so that what was dropped leaves a gap', () => {
    expect(compact(log(answered('not-sure'), answered('clear'))).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('from the first seal on nothing is dropped', () => {
    const events = log(...ready, signed, { type: 'reopened' }, mattered('Falling'), mattered(''), answered('clear'));
    expect(compact(events)).toEqual(events);
  });

  test('a stop stays only while it is where things stand', () => {
    expect(kept(named, { type: 'stopped' })).toEqual([named, { type: 'stopped' }]);
    expect(kept({ type: 'stopped' }, named)).toEqual([named]);
  });

  test('a signature still holds on the compacted log', () => {
    const facts = [asked('q1', 'Never mind'), { type: 'question-removed', questionId: 'q1' }, ...ready] as const;
    const short = kept(...facts);
    expect(short).toHaveLength(ready.length);
    expect(after(reviewOf(...short), signed)).toEqual(after(reviewOf(...facts), signed));
  });
});
