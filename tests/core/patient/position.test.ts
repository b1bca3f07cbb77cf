import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { countedRisks } from '../../../src/consent/standing.ts';
import { pagesOf, type Page } from '../../../src/consent/steps.ts';
import { positionOf, titleOf } from '../../../src/patient/position.ts';
import { minutesLeft } from '../../../src/patient/reading-time.ts';
import { catalog, NEEDLE, reviewOf, SURGERY, told } from '../consent/sample.ts';
import { t } from '../i18n/tables.ts';

const shownTo = (...facts: readonly Fact[]) => ({ review: reviewOf(...facts), catalog, t });
const needle = shownTo(told(NEEDLE));
const riskPage = (riskId: string): Page => ({ step: 'risks', page: 'risk', riskId });
const answered = (riskId: string): Fact => ({ type: 'risk-answered', riskId, answer: 'clear' });
const numbersIn = (words = '') => (words.match(/\d+/gu) ?? []).map(Number);

describe('where somebody is', () => {
  test('a step says which of how many', () => {
    expect(positionOf(needle, { step: 'health', group: 'today' })).toBe('Step 4 of 10, Your health');
    expect(positionOf(needle, { step: 'done' })).toBeUndefined();
  });

  test('before a technique is told, nobody claims to know how many steps there are', () => {
    expect(positionOf(shownTo(), { step: 'about', page: 'identity' })).toBe('About you');
  });

  test('with an unknown technique the steps that fall away are not counted', () => {
    const unknown = shownTo({ type: 'technique-told', technique: null, knownBy: 'do-not-know' });
    expect(positionOf(unknown, { step: 'questions' })).toBe('Step 3 of 6, Your questions');
  });

  test('every risk on a page of its own has its number, among all and in its category', () => {
    const counted = countedRisks(needle.review, catalog);
    const pages = pagesOf(needle.review, catalog).flatMap((page) => ('riskId' in page ? [page] : []));
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const at = counted.findIndex(({ risk }) => risk.id === page.riskId);
      const inIt = counted.filter(({ risk }) => risk.category === counted[at]?.risk.category);
      const within = inIt.findIndex(({ risk }) => risk.id === page.riskId) + 1;
      expect(numbersIn(positionOf(needle, page))).toEqual([at + 1, counted.length, within, inIt.length]);
    }
  });

  test('a risk that does not count is counted nowhere', () => {
    const implants = catalog.risks.find(({ id }) => id === 'general-implant')?.onlyIf ?? [];
    const facts = implants.map((factorId): Fact => ({ type: 'health-answered', factorId, answer: 'no' }));
    const without = shownTo(told(NEEDLE), ...facts);
    const burn = riskPage('general-burn');
    const [, total = 0, , of = 0] = numbersIn(positionOf(needle, burn));
    expect(numbersIn(positionOf(without, burn)).filter((_, i) => i % 2 === 1)).toEqual([total - 1, of - 1]);
    expect(positionOf(without, riskPage('general-implant'))).toBeUndefined();
  });

  test('the pages of a category say which', () => {
    expect(positionOf(needle, { step: 'risks', page: 'check', category: 'nerve' })).toBe('The risks: Nerves');
    expect(positionOf(needle, { step: 'risks', page: 'category', category: 'nerve' })).toBe('The risks');
  });
});

describe('the heading', () => {
  test('every page of every way has one, and a risk has its own', () => {
    for (const technique of [NEEDLE, SURGERY]) {
      const shown = shownTo(told(technique));
      for (const page of pagesOf(shown.review, catalog)) expect(titleOf(shown, page)).toMatch(/\w/u);
    }
    const weakness = catalog.risks.find(({ id }) => id === 'nerve-weakness');
    expect(titleOf(needle, riskPage('nerve-weakness'))).toBe(weakness?.title);
  });

  test('an address of no risk says so', () => {
    expect(titleOf(needle, riskPage('no-such-risk'))).toBe('Not on your list');
  });
});

describe('minutes of reading', () => {
  const counted = countedRisks(needle.review, catalog).map(({ risk }) => risk.id);

  test('the needle’s risks take about half an hour', () => {
    expect(minutesLeft(needle)).toBeGreaterThanOrEqual(20);
    expect(minutesLeft(needle)).toBeLessThanOrEqual(35);
  });

  test('they fall in steps of five as risks are answered, and end at none', () => {
    const left = counted.map((_, i) => minutesLeft(shownTo(told(NEEDLE), ...counted.slice(0, i).map(answered))));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left.filter((minutes) => minutes % 5 !== 0)).toEqual([]);
    expect(minutesLeft(shownTo(told(NEEDLE), ...counted.map(answered)))).toBe(0);
  });

  test('there are none while the technique is unknown', () => {
    expect(minutesLeft(shownTo())).toBe(0);
  });
});
