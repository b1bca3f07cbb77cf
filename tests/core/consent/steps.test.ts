import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/consent/events.ts';
import { neighbours, pagesOf, samePage, stepsOf, type Page } from '../../../src/consent/steps.ts';
import { checksAfter, mustBeShown, placedRisks } from '../../../src/risks/applies.ts';
import { CATEGORIES, FACTOR_GROUPS } from '../../../src/risks/order.ts';
import { catalog, NEEDLE, reviewOf, SURGERY, told } from './sample.ts';

const doNotKnow: Fact = { type: 'technique-told', technique: null, knownBy: 'do-not-know' };
const health = (factorId: string, answer: 'yes' | 'no' | 'not-sure' | 'in-private'): Fact => ({
  type: 'health-answered',
  factorId,
  answer,
});

const namesOf = (pages: readonly Page[]) => pages.map(({ step, ...rest }) => [step, ...Object.values(rest)].join(' '));
const way = (...facts: readonly Fact[]) => namesOf(pagesOf(reviewOf(...facts), catalog));
const riskPage = (riskId: string): Page => ({ step: 'risks', page: 'risk', riskId });

describe('the way', () => {
  test('the steps come in the order of the table', () => {
    expect(stepsOf(reviewOf(told(NEEDLE)))).toEqual([
      'about',
      'procedure',
      'choices',
      'health',
      'risks',
      'matters',
      'questions',
      'look-over',
      'decide',
      'sign',
      'done',
    ]);
  });

  test('an unknown technique leaves no page of an operation that may not be theirs', () => {
    const short = ['about', 'procedure', 'questions', 'look-over', 'decide', 'sign', 'done'];
    expect(stepsOf(reviewOf(doNotKnow))).toEqual(short);
    expect(stepsOf(reviewOf())).toEqual(short);
    expect(stepsOf(reviewOf(told(NEEDLE), doNotKnow))).toEqual(short);
  });

  test('who does not know sees the two side by side, and nothing of either', () => {
    expect(way(doNotKnow).filter((name) => name.startsWith('procedure'))).toEqual([
      'procedure technique',
      'procedure which-one',
    ]);
    expect(way(told(NEEDLE)).filter((name) => name.startsWith('procedure'))).toEqual([
      'procedure technique',
      'procedure side',
      'procedure what-happens',
    ]);
  });

  test('a page is one idea: four about you, a page a group of health questions', () => {
    const pages = way(told(NEEDLE));
    expect(pages.slice(0, 4)).toEqual(['about identity', 'about company', 'about needs', 'about decider']);
    expect(pages.filter((name) => name.startsWith('health'))).toEqual(FACTOR_GROUPS.map((group) => `health ${group}`));
  });

  test('around health and risks the way is the same for everybody', () => {
    expect(way(told(NEEDLE)).filter((name) => !/^(health|risks) /.test(name))).toEqual([
      'about identity',
      'about company',
      'about needs',
      'about decider',
      'procedure technique',
      'procedure side',
      'procedure what-happens',
      'choices benefits',
      'choices alternatives',
      'matters',
      'questions',
      'look-over',
      'decide',
      'sign',
      'done',
    ]);
  });

  test('no page stands twice', () => {
    for (const technique of [NEEDLE, SURGERY]) {
      const pages = way(told(technique));
      expect(new Set(pages).size).toBe(pages.length);
    }
  });
});

describe('the risks on the way', () => {
  const placed = placedRisks(catalog, NEEDLE, {});

  test('a category opens with its list, then pages of their own, then the milder ones together, then the check', () => {
    const expected = CATEGORIES.flatMap((category) => {
      const inIt = placed.filter(({ risk }) => risk.category === category);
      const own = inIt.filter(({ place }) => place === 'page').map(({ risk }) => `risks risk ${risk.id}`);
      return [
        ...(inIt.length > 0 ? [`risks category ${category}`] : []),
        ...own,
        ...(own.length < inIt.length ? [`risks together ${category}`] : []),
        ...(checksAfter(catalog, NEEDLE, category).length > 0 ? [`risks check ${category}`] : []),
      ];
    });
    expect(way(told(NEEDLE)).filter((name) => name.startsWith('risks'))).toEqual(expected);
  });

  test('every serious, life-changing or very common risk has a page of its own', () => {
    const grave = placed.filter((one) => mustBeShown(one));
    expect(grave.length).toBeGreaterThan(5);
    expect(way(told(NEEDLE))).toEqual(expect.arrayContaining(grave.map(({ risk }) => `risks risk ${risk.id}`)));
  });

  test('a risk that exists only with an implant has a page where the answer was yes or not sure', () => {
    const page = 'risks risk general-implant';
    expect(way(told(NEEDLE))).not.toContain(page);
    for (const answer of ['yes', 'not-sure'] as const)
      expect(way(told(NEEDLE), health('heart-device', answer))).toContain(page);
    for (const answer of ['no', 'in-private'] as const)
      expect(way(told(NEEDLE), health('heart-device', answer))).not.toContain(page);
  });

  test('a milder risk that a health answer bears on moves to a page of its own', () => {
    const milder = placed.find(({ place, risk }) => place === 'card' && risk.modifiers.length > 0);
    const page = `risks risk ${milder?.risk.id}`;
    expect(way(told(NEEDLE))).not.toContain(page);
    expect(way(told(NEEDLE), health(milder?.risk.modifiers[0]?.factorId ?? '', 'yes'))).toContain(page);
  });

  test('another technique has other risks', () => {
    expect(way(told(SURGERY))).not.toEqual(way(told(NEEDLE)));
  });
});

describe('neighbours', () => {
  const review = reviewOf(told(NEEDLE));
  const pages = pagesOf(review, catalog);

  test('each page leads to the next and back', () => {
    pages.forEach((page, i) =>
      expect(neighbours(review, catalog, page)).toEqual({ before: pages[i - 1] ?? null, after: pages[i + 1] ?? null }),
    );
  });

  test('the first page has none before it, the last none after it', () => {
    expect(neighbours(review, catalog, { step: 'about', page: 'identity' }).before).toBeNull();
    expect(neighbours(review, catalog, { step: 'done' }).after).toBeNull();
  });

  test('a page that is not on the way leads to the first one of its step', () => {
    const astray = neighbours(review, catalog, riskPage('general-implant'));
    expect(astray).toEqual({ before: null, after: { step: 'risks', page: 'category', category: 'outcome' } });
  });

  test('a page of a step that is not on the way leads nowhere', () => {
    const unknown = reviewOf(doNotKnow);
    expect(neighbours(unknown, catalog, riskPage('nerve-weakness'))).toEqual({ before: null, after: null });
  });

  test('two addresses of one page are the same page', () => {
    expect(samePage(riskPage('nerve-weakness'), riskPage('nerve-weakness'))).toBe(true);
    expect(samePage(riskPage('nerve-weakness'), riskPage('nerve-numb-skin'))).toBe(false);
    expect(samePage({ step: 'questions' }, { step: 'matters' })).toBe(false);
  });
});
