import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from '../../../src/consent/compact.ts';
import { refusalToSign } from '../../../src/consent/may-sign.ts';
import { progress } from '../../../src/consent/progress.ts';
import { reduce, replay } from '../../../src/consent/reduce.ts';
import { wasShown, type Review } from '../../../src/consent/review.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { trueStatements } from '../../../src/consent/statements.ts';
import { pagesOf } from '../../../src/consent/steps.ts';
import { DECISIONS, moves, play } from './any-review.ts';
import { AT, catalog, event, signing } from './sample.ts';

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
