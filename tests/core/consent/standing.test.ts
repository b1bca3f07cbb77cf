import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { progress } from '../../../src/consent/progress.ts';
import { countedRisks, risksOf, wrongChecks } from '../../../src/consent/standing.ts';
import { placedRisks } from '../../../src/risks/applies.ts';
import { after, catalog, NEEDLE, reviewOf, shown, SURGERY, told } from './sample.ts';

const health = (factorId: string, answer: 'yes' | 'no'): Fact => ({ type: 'health-answered', factorId, answer });
const risk = (riskId: string, answer: 'clear' | 'not-sure' | 'rather-not'): Fact => ({
  type: 'risk-answered',
  riskId,
  answer,
});
const chose = (checkId: string, optionId: string): Fact => ({ type: 'check-answered', checkId, optionId });

const countedIds = (...facts: readonly Fact[]) => countedRisks(reviewOf(...facts), catalog).map((one) => one.risk.id);
const implants = catalog.risks.find(({ id }) => id === 'general-implant')?.onlyIf ?? [];
const noImplants = implants.map((factorId) => health(factorId, 'no'));

describe('the risks that count', () => {
  test('none while the technique is unknown', () => {
    expect(risksOf(reviewOf(), catalog)).toEqual([]);
    const unknown: Fact = { type: 'technique-told', technique: null, knownBy: 'do-not-know' };
    expect(countedIds(told(NEEDLE), unknown)).toEqual([]);
  });

  test('another technique has its own, though no health answer changed', () => {
    const needle = reviewOf(told(NEEDLE));
    const needleRisks = risksOf(needle, catalog);
    const surgery = risksOf(after(needle, told(SURGERY)), catalog);
    expect(surgery).toEqual(placedRisks(catalog, SURGERY, {}));
    expect(surgery).not.toEqual(needleRisks);
  });

  test('a risk of an implant counts until the patient said there is none', () => {
    expect(implants.length).toBeGreaterThan(0);
    expect(countedIds(told(NEEDLE))).toContain('general-implant');
    expect(countedIds(told(NEEDLE), ...noImplants)).not.toContain('general-implant');
  });

  test('one that was answered still counts, whatever was said since', () => {
    expect(countedIds(told(NEEDLE), risk('general-implant', 'clear'), ...noImplants)).toContain('general-implant');
  });
});

describe('progress', () => {
  const [one, two, three, four] = countedIds(told(NEEDLE));
  const facts = [
    told(NEEDLE),
    shown(one ?? ''),
    risk(one ?? '', 'clear'),
    risk(two ?? '', 'not-sure'),
    risk(three ?? '', 'rather-not'),
    shown(four ?? ''),
  ];

  test('each answer is counted once, and one that is only shown is open', () => {
    const total = countedIds(told(NEEDLE)).length;
    expect(progress(reviewOf(...facts), catalog)).toEqual({
      total,
      shown: 2,
      answered: 3,
      clear: 1,
      notSure: 1,
      ratherNot: 1,
      open: total - 3,
    });
  });

  test('a changed answer is counted as it stands last', () => {
    const { clear, notSure, answered } = progress(reviewOf(...facts, risk(two ?? '', 'clear')), catalog);
    expect([clear, notSure, answered]).toEqual([2, 0, 3]);
  });
});

describe('worth going over again', () => {
  const check = catalog.checks.find(({ id }) => id === 'tb-relief');
  const right = check?.options.find(({ correct }) => correct)?.id ?? '';
  const wrong = check?.options.find(({ correct }) => !correct);

  test('a wrong answer is named with what was chosen', () => {
    expect(wrongChecks(reviewOf(chose('tb-relief', wrong?.id ?? '')), catalog)).toEqual([
      { check, chosen: wrong?.text },
    ]);
  });

  test('a right answer, a right second try, and none are not', () => {
    expect(wrongChecks(reviewOf(), catalog)).toEqual([]);
    expect(wrongChecks(reviewOf(chose('tb-relief', right)), catalog)).toEqual([]);
    expect(wrongChecks(reviewOf(chose('tb-relief', wrong?.id ?? ''), chose('tb-relief', right)), catalog)).toEqual([]);
  });
});
