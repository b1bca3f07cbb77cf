import * as z from 'zod/mini';
import type { Page } from '../consent/steps.ts';
import { CATEGORIES, FACTOR_GROUPS } from '../risks/structure.ts';

/** Where somebody is in the app. Only `page` is a part of the patient's way. */
export type Route =
  | { readonly at: 'start' | 'device' | 'clinic-device' | 'new' | 'open' | 'unknown' }
  | { readonly at: 'page'; readonly page: Page }
  | { readonly at: 'risk-list' | 'stop' | 'talk-first' | 'say-no' | 'unwell' | 'sheet' | 'delete' };

const Word = <const T extends readonly string[]>(words: T) => z.enum(words);
const SINGLE = ['matters', 'questions', 'look-over', 'decide', 'sign', 'done'] as const;
const BESIDE = ['risk-list', 'stop', 'talk-first', 'say-no', 'unwell', 'sheet', 'delete', 'device', 'clinic-device', 'new', 'open'] as const;

const AboutPage = Word(['identity', 'company', 'needs', 'decider']);
const ProcedurePage = Word(['technique', 'which-one', 'side', 'what-happens']);
const ChoicesPage = Word(['benefits', 'alternatives']);
const CategoryWord = Word(CATEGORIES);
const GroupWord = Word(FACTOR_GROUPS);
const SingleWord = Word(SINGLE);
const BesideWord = Word(BESIDE);
const RiskId = z.string().check(z.regex(/^[a-z0-9-]+$/));

/**
 * Reads an address such as `#/risk/nerve-weakness`.
 * @returns `{ at: 'unknown' }` for an address nobody made.
 */
export function parseRoute(hash: string): Route {
  const [first = '', second = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { at: 'unknown' };
  if (first === '') return { at: 'start' };
  const beside = BesideWord.safeParse(first);
  if (beside.success) return second === '' ? { at: beside.data } : { at: 'unknown' };
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
  const single = SingleWord.safeParse(first);
  if (single.success) return second === '' ? { step: single.data } : null;
  const about = AboutPage.safeParse(second);
  const procedure = ProcedurePage.safeParse(second);
  const choices = ChoicesPage.safeParse(second);
  const category = CategoryWord.safeParse(second);
  const group = GroupWord.safeParse(second);
  if (first === 'about' && about.success) return { step: 'about', page: about.data };
  if (first === 'procedure' && procedure.success) return { step: 'procedure', page: procedure.data };
  if (first === 'choices' && choices.success) return { step: 'choices', page: choices.data };
  if (first === 'health' && group.success) return { step: 'health', group: group.data };
  if (first === 'risks' && category.success) return { step: 'risks', page: 'category', category: category.data };
  if (first === 'together' && category.success) return { step: 'risks', page: 'together', category: category.data };
  if (first === 'check' && category.success) return { step: 'risks', page: 'check', category: category.data };
  if (first === 'risk' && RiskId.safeParse(second).success) return { step: 'risks', page: 'risk', riskId: second };
  return null;
}

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
    case 'look-over':
    case 'decide':
    case 'sign':
    case 'done':
      return page.step;
  }
}
