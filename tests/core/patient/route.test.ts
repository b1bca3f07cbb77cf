import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../src/consent/steps.ts';
import { formatRoute, hrefOf, parseRoute, type Route } from '../../../src/patient/route.ts';
import { catalog, NEEDLE, reviewOf, SURGERY, told } from '../consent/sample.ts';

const unknown = reviewOf({ type: 'technique-told', technique: null, knownBy: 'do-not-know' });
const pages = [reviewOf(told(NEEDLE)), reviewOf(told(SURGERY)), unknown].flatMap((review) => pagesOf(review, catalog));

describe('an address', () => {
  test('of every page of every way leads back to it', () => {
    expect(pages.length).toBeGreaterThan(60);
    for (const page of pages) expect(parseRoute(hrefOf(page))).toEqual({ at: 'page', page });
  });

  test('beside the way, and before a review, leads back to it', () => {
    const names = ['start', 'device', 'new', 'open', 'risk-list', 'stop', 'talk-first', 'say-no'] as const;
    const more = ['unwell', 'sheet', 'pin', 'delete'] as const;
    for (const at of [...names, ...more]) expect(parseRoute(formatRoute({ at }))).toEqual({ at });
  });

  test('that is empty is the start', () => {
    const start: Route = { at: 'start' };
    for (const hash of ['', '#', '#/']) expect(parseRoute(hash)).toEqual(start);
  });

  test.each([
    '#/nowhere',
    '#/about',
    '#/about/nobody',
    '#/matters/hopes',
    '#/risk',
    '#/risk/nerve weakness',
    '#/risk/<b>',
    '#/risks/money',
    '#/together/nerve/again',
    '#/health/today/now',
    '#/stop/now',
    '#/procedure/benefits',
  ])('%s is one that nobody made', (hash) => {
    expect(parseRoute(hash)).toEqual({ at: 'unknown' });
  });

  test('that nobody made leads to the start, and whatever is typed there does not throw', () => {
    expect(formatRoute({ at: 'unknown' })).toBe('#/');
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const route = parseRoute(`#/${typed}`);
        expect(parseRoute(formatRoute(route))).toEqual(route.at === 'unknown' ? { at: 'start' } : route);
      }),
    );
  });

  test('carries nothing but names of pages and risks', () => {
    for (const page of pages) expect(hrefOf(page)).toMatch(/^#\/[a-z-]+(?:\/[a-z0-9-]+)?$/u);
  });
});
