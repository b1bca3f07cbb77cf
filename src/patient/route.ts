import type { Page } from '../consent/steps.ts';
import { CATEGORIES, FACTOR_GROUPS } from '../risks/order.ts';

const ABOUT = ['identity', 'company', 'needs', 'decider'] as const;
const PROCEDURE = ['technique', 'which-one', 'side', 'what-happens'] as const;
const CHOICES = ['benefits', 'alternatives'] as const;
const SINGLE = ['matters', 'questions', 'answers', 'look-over', 'decide', 'sign', 'done'] as const;
const BEFORE = ['device', 'new', 'open', 'verify', 'paper'] as const;
const BESIDE = ['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'show', 'pin', 'delete'] as const;

export type Beside = (typeof BESIDE)[number];
type At<Name extends string> = Name extends string ? { readonly at: Name } : never;

/** The addresses that are about one review. Only `page` is a part of the patient's way. */
export type ReviewRoute = { readonly at: 'page'; readonly page: Page } | At<Beside>;

/** Where somebody is in the app. */
export type Route = At<'start' | 'unknown' | (typeof BEFORE)[number]> | ReviewRoute;

/**
 * Reads an address such as `#/risk/nerve-weakness`.
 * @returns `{ at: 'unknown' }` for an address nobody made.
 */
export function parseRoute(hash: string): Route {
  const [first = '', second = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { at: 'unknown' };
  if (first === '') return { at: 'start' };
  const at = oneOf([...BEFORE, ...BESIDE], first);
  if (at) return second === '' ? { at } : { at: 'unknown' };
  const page = parsePage(first, second);
  return page ? { at: 'page', page } : { at: 'unknown' };
}

/** The address of a route, for a link. It never carries anything of a patient. */
export function formatRoute(route: Route): string {
  if (route.at === 'start' || route.at === 'unknown') return '#/';
  return `#/${route.at === 'page' ? formatPage(route.page) : route.at}`;
}

export const hrefOf = (page: Page): string => formatRoute({ at: 'page', page });

function parsePage(first: string, second: string): Page | null {
  const single = oneOf(SINGLE, first);
  if (single) return second === '' ? { step: single } : null;
  return parseWithin(first, second) ?? parseRisks(first, second);
}

function parseWithin(first: string, second: string): Page | null {
  const about = oneOf(ABOUT, second);
  const procedure = oneOf(PROCEDURE, second);
  const choices = oneOf(CHOICES, second);
  const group = oneOf(FACTOR_GROUPS, second);
  if (first === 'about' && about) return { step: 'about', page: about };
  if (first === 'procedure' && procedure) return { step: 'procedure', page: procedure };
  if (first === 'choices' && choices) return { step: 'choices', page: choices };
  return first === 'health' && group ? { step: 'health', group } : null;
}

function parseRisks(first: string, second: string): Page | null {
  const category = oneOf(CATEGORIES, second);
  if (first === 'risk' && /^[a-z0-9-]+$/.test(second)) return { step: 'risks', page: 'risk', riskId: second };
  if (!category) return null;
  if (first === 'risks') return { step: 'risks', page: 'category', category };
  return first === 'together' || first === 'check' ? { step: 'risks', page: first, category } : null;
}

const oneOf = <T extends string>(words: readonly T[], word: string): T | undefined =>
  words.find((each) => each === word);

function formatPage(page: Page): string {
  switch (page.step) {
    case 'about':
    case 'procedure':
    case 'choices':
      return `${page.step}/${page.page}`;
    case 'health':
      return `health/${page.group}`;
    case 'risks':
      if (page.page === 'risk') return `risk/${page.riskId}`;
      return `${page.page === 'category' ? 'risks' : page.page}/${page.category}`;
    case 'matters':
    case 'questions':
    case 'answers':
    case 'look-over':
    case 'decide':
    case 'sign':
    case 'done':
      return page.step;
  }
}
