import { expect, test } from 'vitest';
import { decide } from '../../../src/consent/deciding.ts';
import { decided, reviewOf } from './sample.ts';

test('a first decision has no reason yet', () => {
  expect(decide(reviewOf(), 'talk-first')).toEqual(decided('talk-first'));
});

test('a reason stays with its decision, and not with another', () => {
  const review = reviewOf({ type: 'decided', decision: 'no', reason: 'I want to try exercise first' });
  expect(decide(review, 'no')).toEqual({ type: 'decided', decision: 'no', reason: 'I want to try exercise first' });
  expect(decide(review, 'go-ahead')).toEqual(decided('go-ahead'));
});
