import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { offersDecision, refusalToSign, unshownSeriousRisks } from '../../../src/consent/may-sign.ts';
import { AT, catalog, decides, decided, named, NEEDLE, reviewOf, shown, told } from './sample.ts';

const missing = (decision: 'go-ahead' | 'talk-first' | 'no', ...facts: readonly Fact[]) =>
  refusalToSign({ review: reviewOf(...facts), catalog, decision, on: AT });

const seriousShown = (...facts: readonly Fact[]) => unshownSeriousRisks(reviewOf(...facts), catalog).map(shown);

describe('what each decision needs', () => {
  test('talk first and no need a name and nothing else', () => {
    for (const decision of ['talk-first', 'no'] as const) {
      expect(missing(decision)).toEqual(['name']);
      expect(missing(decision, named)).toEqual([]);
    }
  });

  test('a name alone does not tell two patients apart', () => {
    const alone: Fact = { type: 'identity-given', name: 'Anna Berg', birthDate: null, hospitalNumber: null };
    expect(missing('go-ahead', alone)).toContain('second-identifier');
    expect(missing('talk-first', alone)).toEqual([]);
  });

  test('go ahead names everything that is missing', () => {
    expect(missing('go-ahead')).toEqual(['name', 'second-identifier', 'technique', 'decider']);
  });

  test('go ahead needs every serious, life-changing and very common risk to have been shown', () => {
    const ready = [named, told(NEEDLE), decides];
    expect(missing('go-ahead', ...ready)).toEqual(['serious-risks-shown']);
    const all = seriousShown(...ready);
    expect(missing('go-ahead', ...ready, ...all.slice(1))).toEqual(['serious-risks-shown']);
    expect(missing('go-ahead', ...ready, ...all)).toEqual([]);
  });

  test('a risk that the patient would rather not read about counts as dealt with', () => {
    const ready = [named, told(NEEDLE), decides];
    const [first, ...rest] = unshownSeriousRisks(reviewOf(...ready), catalog);
    const declined: Fact = { type: 'risk-answered', riskId: first ?? '', answer: 'rather-not' };
    expect(missing('go-ahead', ...ready, ...rest.map(shown), declined)).toEqual([]);
  });

  test('a risk that a health answer brings in has to be shown too', () => {
    const ready = [named, told(NEEDLE), decides];
    const all = seriousShown(...ready);
    const implant: Fact = { type: 'health-answered', factorId: 'heart-device', answer: 'not-sure' };
    expect(missing('go-ahead', ...ready, ...all, implant)).toEqual(['serious-risks-shown']);
    expect(missing('go-ahead', ...ready, ...all, implant, shown('general-implant'))).toEqual([]);
  });

  test('a technique that is only a guess does not do', () => {
    const guess: Fact = { type: 'technique-told', technique: NEEDLE, knownBy: 'think-so' };
    expect(missing('go-ahead', named, decides, guess)).toContain('technique-told');
  });

  test('a hospital number does for the second identifier', () => {
    const numbered: Fact = { type: 'identity-given', name: 'Anna Berg', birthDate: null, hospitalNumber: '12' };
    expect(missing('go-ahead', numbered)).not.toContain('second-identifier');
  });
});

describe('who may decide', () => {
  const representative = (authority: 'deputy' | null): Fact => ({
    type: 'decider-told',
    decider: { who: 'representative', name: 'Eva Berg', authority },
  });

  test('a representative whose authority nobody has seen is offered no decision', () => {
    for (const authority of ['deputy', null] as const) {
      const review = reviewOf(named, representative(authority));
      expect(offersDecision({ review, catalog, on: AT })).toBe(false);
      expect(missing('no', named, representative(authority))).toEqual(['authority']);
    }
  });

  test('a patient who decides is offered one', () => {
    expect(offersDecision({ review: reviewOf(named, decides), catalog, on: AT })).toBe(true);
  });

  test('a child is offered no decision until the day it is 18', () => {
    const born = (birthDate: string): Fact => ({
      type: 'identity-given',
      name: 'Kim',
      birthDate,
      hospitalNumber: null,
    });
    expect(missing('talk-first', born('2008-11-24'))).toEqual(['adult']);
    expect(missing('talk-first', born('2008-11-23'))).toEqual([]);
    expect(offersDecision({ review: reviewOf(born('2008-11-24')), catalog, on: AT })).toBe(false);
  });

  test('an unfinished decision does not close the others', () => {
    expect(missing('no', named, decided('go-ahead'))).toEqual([]);
  });
});
