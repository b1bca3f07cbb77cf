import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import type { SignedStatement } from '../../../src/consent/terms.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { sameStatements, trueStatements } from '../../../src/consent/statements.ts';
import { applicableAlternatives, applicableBenefits } from '../../../src/risks/applies.ts';
import { catalog, NEEDLE, reviewOf, shown, told } from './sample.ts';

const risks = countedRisks(reviewOf(told(NEEDLE)), catalog).map(({ risk }) => risk.id);
const [first = '', second = '', third = ''] = risks;

const statements = (...facts: readonly Fact[]) => trueStatements(reviewOf(told(NEEDLE), ...facts), catalog);
const idsOf = (...facts: readonly Fact[]) => statements(...facts).map(({ id }) => id);
const valuesOf = (id: string, ...facts: readonly Fact[]) => statements(...facts).find((each) => each.id === id)?.values;

const said = (riskId: string, answer: 'clear' | 'not-sure' | 'rather-not'): Fact => ({
  type: 'risk-answered',
  riskId,
  answer,
});
const seen = (kind: 'benefit' | 'alternative' | 'procedure', id: string): Fact => ({
  type: 'shown',
  subject: { kind, id },
});
const allClear = risks.map((id) => said(id, 'clear'));

describe('what is true', () => {
  test('of a review that was only begun: that no questions were written', () => {
    expect(idsOf()).toEqual(['no-questions']);
    expect(trueStatements(reviewOf(), catalog).map(({ id }) => id)).toEqual(['no-questions']);
  });

  test('the procedure was shown only if this technique’s was', () => {
    expect(idsOf(seen('procedure', NEEDLE))).toContain('procedure-shown');
    expect(idsOf(seen('procedure', 'open-dorsal'))).not.toContain('procedure-shown');
  });

  test('the benefits and the other choices were shown only when every one was', () => {
    const benefits = applicableBenefits(catalog, NEEDLE).map(({ id }) => seen('benefit', id));
    const alternatives = applicableAlternatives(catalog, NEEDLE).map(({ id }) => seen('alternative', id));
    expect(idsOf(...benefits, ...alternatives)).toEqual(
      expect.arrayContaining(['benefits-shown', 'alternatives-shown']),
    );
    expect(idsOf(...benefits.slice(1))).not.toContain('benefits-shown');
    expect(idsOf(...alternatives.slice(1))).not.toContain('alternatives-shown');
  });

  test('some risks shown says how many of how many; all says so only for all', () => {
    const all = risks.map(shown);
    expect(valuesOf('some-risks-shown', shown(first))).toEqual({ count: 1, of: risks.length });
    expect(idsOf(...all.slice(1))).not.toContain('all-risks-shown');
    expect(valuesOf('all-risks-shown', ...all)).toEqual({ count: risks.length });
    expect(idsOf(...all)).not.toContain('some-risks-shown');
  });

  test('one risk without an answer removes "each of the risks"', () => {
    expect(valuesOf('all-risks-answered', ...allClear)).toEqual({ count: risks.length });
    expect(idsOf(...allClear.slice(1))).not.toContain('all-risks-answered');
    expect(valuesOf('all-risks-clear', ...allClear)).toEqual({ count: risks.length });
    expect(idsOf(...allClear.slice(1))).not.toContain('all-risks-clear');
  });

  test('one risk that is not clear removes "clear", and is counted', () => {
    const facts = [...allClear, said(second, 'not-sure'), said(third, 'not-sure'), said(first, 'rather-not')];
    expect(idsOf(...facts)).toContain('all-risks-answered');
    expect(idsOf(...facts)).not.toContain('all-risks-clear');
    expect(valuesOf('some-risks-not-sure', ...facts)).toEqual({ count: 2 });
    expect(valuesOf('some-risks-declined', ...facts)).toEqual({ count: 1 });
  });

  test('an answer to a risk of another technique makes nothing true', () => {
    const foreign = catalog.risks.find(({ id }) => !risks.includes(id))?.id ?? '';
    expect(foreign).not.toBe('');
    expect(statements(said(foreign, 'not-sure'), shown(foreign))).toEqual(statements());
  });

  test('questions stand as open, never as answered', () => {
    const asked: Fact = { type: 'question-asked', questionId: 'q', starter: null, words: 'Why?', about: [], place: 1 };
    expect(valuesOf('questions-open', asked)).toEqual({ count: 1 });
    expect(idsOf(asked)).not.toContain('no-questions');
  });
});

describe('what is signed is what is true', () => {
  const truths = statements(shown(first));
  const signed: readonly SignedStatement[] = truths.map((truth) => ({ ...truth, words: 'in words' }));

  test('the words do not matter, the statements and their numbers do', () => {
    expect(sameStatements(signed, truths)).toBe(true);
    expect(sameStatements(signed.slice(1), truths)).toBe(false);
    expect(sameStatements(signed.toReversed(), truths)).toBe(false);
    expect(sameStatements([...signed, { id: 'all-risks-clear', values: {}, words: '' }], truths)).toBe(false);
  });

  test('another number, one number less and one more are all refused', () => {
    const withValues = (values: SignedStatement['values']) =>
      sameStatements(
        signed.map((each) => (each.id === 'some-risks-shown' ? { ...each, values } : each)),
        truths,
      );
    const of = risks.length;
    expect(withValues({ count: 1, of })).toBe(true);
    expect(withValues({ count: 2, of })).toBe(false);
    expect(withValues({ count: 1 })).toBe(false);
    expect(withValues({ count: 1, of, more: 0 })).toBe(false);
  });
});
