import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from '../../../src/consent/compact.ts';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { refusalToSign } from '../../../src/consent/may-sign.ts';
import { progress } from '../../../src/consent/progress.ts';
import { reduce, replay } from '../../../src/consent/reduce.ts';
import { wasShown, type Review } from '../../../src/consent/review.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { trueStatements } from '../../../src/consent/statements.ts';
import { pagesOf } from '../../../src/consent/steps.ts';
import { AT, catalog, event, NEEDLE, signing, started, SURGERY } from './sample.ts';

const DECISIONS = ['go-ahead', 'talk-first', 'no'] as const;
const riskId = fc.oneof(fc.constantFrom(...catalog.risks.map(({ id }) => id)), fc.constant('no-such-risk'));
const factorId = fc.constantFrom(...catalog.factors.map(({ id }) => id));
const words = fc.constantFrom('', ' ', 'How long will it hurt?', 'how long  will it hurt?', '𝔘 "quoted"');

const asked = fc.record({
  questionId: fc.constantFrom('q1', 'q2', 'q3', 'q4'),
  starter: fc.constantFrom(null, 'how-often', 'how-many-done'),
  words: words.filter((text) => text.trim() !== ''),
  about: fc.array(
    riskId.map((id) => ({ kind: 'risk', id }) as const),
    { maxLength: 2 },
  ),
  place: fc.integer({ min: -3, max: 3 }),
});

/** Any fact but a signature, legal or not. */
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant(started),
  fc.record({
    type: fc.constant('identity-given' as const),
    name: fc.constantFrom('Anna', 'Bo'),
    birthDate: fc.constantFrom(null, '1956-03-27', '2015-01-01'),
    hospitalNumber: fc.constantFrom(null, '7'),
  }),
  fc.constantFrom<Fact>(
    { type: 'technique-told', technique: NEEDLE, knownBy: 'told' },
    { type: 'technique-told', technique: SURGERY, knownBy: 'told' },
    { type: 'technique-told', technique: NEEDLE, knownBy: 'think-so' },
    { type: 'technique-told', technique: null, knownBy: 'do-not-know' },
    { type: 'decider-told', decider: { who: 'patient' } },
    { type: 'decider-told', decider: { who: 'representative', name: 'Eva', authority: 'deputy' } },
    { type: 'side-told', side: 'left' },
    { type: 'stopped' },
    { type: 'reopened' },
    { type: 'decision-cleared' },
  ),
  fc.constantFrom(...DECISIONS).map((decision) => ({ type: 'decided', decision, reason: '' }) as const),
  riskId.map((id) => ({ type: 'shown', subject: { kind: 'risk', id } }) as const),
  fc.record({
    type: fc.constant('risk-answered' as const),
    riskId,
    answer: fc.constantFrom('clear', 'not-sure', 'rather-not'),
  }),
  riskId.map((id) => ({ type: 'risk-answer-cleared', riskId: id }) as const),
  riskId.map((id) => ({ type: 'risk-mattered', riskId: id }) as const),
  riskId.map((id) => ({ type: 'risk-stopped-mattering', riskId: id }) as const),
  fc.record({
    type: fc.constant('health-answered' as const),
    factorId,
    answer: fc.constantFrom('yes', 'no', 'not-sure', 'in-private'),
  }),
  factorId.map((id) => ({ type: 'health-answer-cleared', factorId: id }) as const),
  asked.map((question) => ({ type: 'question-asked', ...question }) as const),
  fc.constantFrom('q1', 'q2', 'q3').map((questionId) => ({ type: 'question-removed', questionId }) as const),
  fc.record({ type: fc.constant('mattered' as const), field: fc.constantFrom('hopes', 'worries'), words }),
  fc.record({
    type: fc.constant('check-answered' as const),
    checkId: fc.constant('tb-relief'),
    optionId: fc.constantFrom('a', 'b', 'zz'),
  }),
);

/** Long enough to reach a signature: every risk of the needle shown, then anything. */
const everyRiskShown: readonly Fact[] = catalog.risks.map(
  ({ id }) => ({ type: 'shown', subject: { kind: 'risk', id } }) as const,
);
const ready: readonly Fact[] = [
  { type: 'identity-given', name: 'Anna', birthDate: '1956-03-27', hospitalNumber: null },
  { type: 'technique-told', technique: NEEDLE, knownBy: 'told' },
  { type: 'decider-told', decider: { who: 'patient' } },
  ...everyRiskShown,
  { type: 'decided', decision: 'go-ahead', reason: '' },
];

type Move = Fact | 'sign';
const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    fc.constantFrom<readonly Fact[]>([], [], ready),
    fc.array(fc.oneof({ weight: 9, arbitrary: anyFact }, { weight: 1, arbitrary: fc.constant('sign' as const) }), {
      maxLength: 40,
    }),
  )
  .map(([first, rest]) => [started, ...first, ...rest]);

/** Plays the moves; what is refused is left out of the log, as the store does. */
function play(list: readonly Move[]): {
  readonly events: readonly ReviewEvent[];
  readonly review: Review;
  readonly refused: number;
} {
  let review: Review | undefined;
  let refused = 0;
  const events: ReviewEvent[] = [];
  for (const move of list) {
    const fact = move === 'sign' ? review && signing(review) : move;
    const next = fact && reduce(review, event(events.length + 1, fact), catalog);
    if (fact && next?.ok) {
      review = next.review;
      events.push(event(events.length + 1, fact));
    } else refused += 1;
  }
  if (!review) throw new Error('never started');
  return { events, review, refused };
}

const law = (name: string, check: (played: ReturnType<typeof play>) => void) =>
  test(name, () =>
    fc.assert(
      fc.property(moves, (list) => check(play(list))),
      { numRuns: 400 },
    ),
  );

describe('laws of the review', () => {
  law('replaying the log gives the same review', ({ events, review }) => {
    expect(replay(events, catalog)).toEqual({ ok: true, review });
  });

  law('compacting the log changes nothing that can be seen', ({ events, review }) => {
    expect(replay(compact(events), catalog)).toEqual({ ok: true, review });
  });

  law('compacting twice is compacting once', ({ events }) => {
    expect(compact(compact(events))).toEqual(compact(events));
  });

  law('what was signed is never dropped', ({ events }) => {
    const sealed = events.findLastIndex(({ fact }) => fact.type === 'signed');
    expect(compact(events).slice(0, sealed + 1)).toEqual(events.slice(0, sealed + 1));
  });

  law('a signature is accepted if and only if the table allows it', ({ review }) => {
    for (const decision of DECISIONS) {
      const next = reduce(review, event(9999, signing(review, decision)), catalog);
      const allowed =
        review.phase.is !== 'signed' &&
        review.decision?.decision === decision &&
        refusalToSign({ review, catalog, decision, on: AT }).length === 0;
      expect(next.ok).toBe(allowed);
    }
  });

  law('no false statement is ever offered', ({ review }) => {
    const risks = countedRisks(review, catalog).map(({ risk }) => risk.id);
    const count = (answer: string) => risks.filter((id) => review.answers[id] === answer).length;
    const seen = risks.filter((id) => wasShown(review, { kind: 'risk', id })).length;
    for (const { id, values } of trueStatements(review, catalog)) {
      if (id === 'all-risks-answered') expect(risks.every((risk) => risk in review.answers)).toBe(true);
      if (id === 'all-risks-clear') expect(count('clear')).toBe(risks.length);
      if (id === 'all-risks-shown') expect(seen).toBe(risks.length);
      if (id === 'some-risks-shown') expect([values['count'], values['of']]).toEqual([seen, risks.length]);
      if (id === 'some-risks-not-sure') expect(values['count']).toBe(count('not-sure'));
      if (id === 'some-risks-declined') expect(values['count']).toBe(count('rather-not'));
      if (id === 'questions-open') expect(values['count']).toBe(review.questions.length);
      if (id === 'no-questions') expect(review.questions).toEqual([]);
      if (id === 'procedure-shown')
        expect(Object.keys(review.shown).some((key) => key.startsWith('procedure:'))).toBe(true);
    }
  });

  law('a signature over an untrue statement is refused', ({ review }) => {
    const fact = signing(review);
    if (fact.type !== 'signed') throw new Error('not a signature');
    const lie = { id: 'all-risks-clear', values: { count: 29 }, words: 'a lie' };
    const truth = trueStatements(review, catalog).some(({ id, values }) => id === lie.id && values['count'] === 29);
    const next = reduce(review, event(9999, { ...fact, statements: [...fact.statements, lie] }), catalog);
    if (!truth) expect(next.ok).toBe(false);
  });

  law('progress never lies', ({ review }) => {
    const { total, answered, clear, notSure, ratherNot, open } = progress(review, catalog);
    const risks = countedRisks(review, catalog).map(({ risk }) => risk.id);
    expect(total).toBe(risks.length);
    expect(clear + notSure + ratherNot).toBe(answered);
    expect(answered + open).toBe(total);
    expect(answered).toBe(risks.filter((id) => id in review.answers).length);
  });

  law('an unanswered risk closes nothing: every page stays on the way', ({ review }) => {
    const answered = { ...review, answers: Object.fromEntries(catalog.risks.map(({ id }) => [id, 'clear' as const])) };
    const emptied = { ...review, answers: {} };
    const names = (one: Review) => pagesOf(one, catalog).map((page) => JSON.stringify(page));
    expect(names(emptied)).toEqual(names(answered));
    expect(trueStatements(emptied, catalog).map(({ id }) => id)).not.toContain('all-risks-answered');
  });

  test('no sequence throws, and the sequences reach signatures and refusals', () => {
    const seen = { signed: 0, refused: 0 };
    fc.assert(
      fc.property(moves, (list) => {
        const { review, refused } = play(list);
        if (review.signatures.length > 0) seen.signed += 1;
        seen.refused += refused;
      }),
      { numRuns: 400 },
    );
    expect(seen.signed).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(100);
  });
});
