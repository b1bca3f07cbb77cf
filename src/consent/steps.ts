import { checksAfter, risksOfCategory } from '../risks/applies.ts';
import type { Catalog } from '../risks/catalog.ts';
import { CATEGORIES, FACTOR_GROUPS } from '../risks/order.ts';
import type { Category, FactorGroup } from '../risks/structure.ts';
import { techniqueOf, type Review } from './review.ts';
import { risksOf } from './standing.ts';

/** One page of the patient's way. */
export type Page =
  | { readonly step: 'about'; readonly page: 'identity' | 'company' | 'needs' | 'decider' }
  | { readonly step: 'procedure'; readonly page: 'technique' | 'which-one' | 'side' | 'what-happens' }
  | { readonly step: 'choices'; readonly page: 'benefits' | 'alternatives' }
  | { readonly step: 'health'; readonly group: FactorGroup }
  | { readonly step: 'risks'; readonly page: 'category'; readonly category: Category }
  | { readonly step: 'risks'; readonly page: 'risk'; readonly riskId: string }
  | { readonly step: 'risks'; readonly page: 'together'; readonly category: Category }
  | { readonly step: 'risks'; readonly page: 'check'; readonly category: Category }
  | { readonly step: 'matters' | 'questions' | 'answers' | 'look-over' | 'decide' | 'sign' | 'done' };

export type Step = Page['step'];

type Way = { readonly review: Review; readonly catalog: Catalog };
type Row = {
  readonly step: Step;
  /** Needs a technique: nobody is shown the risks of an operation that may not be theirs. */
  readonly needsTechnique: boolean;
  readonly pages: (way: Way) => readonly Page[];
};

/** The steps of a review, in their order. */
const STEPS: readonly Row[] = [
  {
    step: 'about',
    needsTechnique: false,
    pages: () => [about('identity'), about('company'), about('needs'), about('decider')],
  },
  { step: 'procedure', needsTechnique: false, pages: procedurePages },
  {
    step: 'choices',
    needsTechnique: true,
    pages: () => [
      { step: 'choices', page: 'benefits' },
      { step: 'choices', page: 'alternatives' },
    ],
  },
  { step: 'health', needsTechnique: true, pages: () => FACTOR_GROUPS.map((group) => ({ step: 'health', group })) },
  {
    step: 'risks',
    needsTechnique: true,
    pages: (way) => CATEGORIES.flatMap((category) => categoryPages(way, category)),
  },
  { step: 'matters', needsTechnique: true, pages: () => [{ step: 'matters' }] },
  { step: 'questions', needsTechnique: false, pages: () => [{ step: 'questions' }] },
  { step: 'answers', needsTechnique: false, pages: ({ review }) => (hasAnswers(review) ? [{ step: 'answers' }] : []) },
  { step: 'look-over', needsTechnique: false, pages: () => [{ step: 'look-over' }] },
  { step: 'decide', needsTechnique: false, pages: () => [{ step: 'decide' }] },
  { step: 'sign', needsTechnique: false, pages: () => [{ step: 'sign' }] },
  { step: 'done', needsTechnique: false, pages: () => [{ step: 'done' }] },
];

/** Whether the team has answered anything, or added a risk: then the patient says what they make of it. */
const hasAnswers = ({ staff: { answered, discussed, ownRisks } }: Review) =>
  Object.keys(answered).length + Object.keys(discussed).length + ownRisks.length > 0;

/** The steps on this patient's way. With an unknown technique it goes from the procedure straight to questions. */
export const stepsOf = (review: Review): readonly Step[] =>
  rowsOf(review).flatMap(({ step }) => (step === 'answers' && !hasAnswers(review) ? [] : [step]));

const ways = new WeakMap<Review, { readonly catalog: Catalog; readonly pages: readonly Page[] }>();

/** Every page on this patient's way, in order. */
export function pagesOf(review: Review, catalog: Catalog): readonly Page[] {
  const last = ways.get(review);
  if (last?.catalog === catalog) return last.pages;
  const pages = rowsOf(review).flatMap((row) => row.pages({ review, catalog }));
  ways.set(review, { catalog, pages });
  return pages;
}

/** The page before and the page after. A page that is not on the way leads to the first one of its step that is. */
export function neighbours(
  review: Review,
  catalog: Catalog,
  page: Page,
): { readonly before: Page | null; readonly after: Page | null } {
  const pages = pagesOf(review, catalog);
  const at = pages.findIndex((other) => samePage(other, page));
  if (at < 0) return { before: null, after: pages.find(({ step }) => step === page.step) ?? null };
  return { before: pages[at - 1] ?? null, after: pages[at + 1] ?? null };
}

export const samePage = (a: Page, b: Page): boolean => keyOf(a) === keyOf(b);

const keyOf = ({ step, ...rest }: Page) => [step, ...Object.values(rest)].join(' ');

const rowsOf = (review: Review) =>
  STEPS.filter(({ needsTechnique }) => !needsTechnique || techniqueOf(review) !== null);

const about = (page: Extract<Page, { step: 'about' }>['page']): Page => ({ step: 'about', page });

function procedurePages({ review }: Way): readonly Page[] {
  if (review.technique?.knownBy === 'do-not-know')
    return [
      { step: 'procedure', page: 'technique' },
      { step: 'procedure', page: 'which-one' },
    ];
  return [
    { step: 'procedure', page: 'technique' },
    { step: 'procedure', page: 'side' },
    { step: 'procedure', page: 'what-happens' },
  ];
}

function categoryPages({ review, catalog }: Way, category: Category): readonly Page[] {
  const risks = risksOfCategory(risksOf(review, catalog), category);
  const technique = techniqueOf(review);
  if (risks.length === 0 || technique === null) return [];
  const own = risks.filter(({ place }) => place === 'page');
  const rest = risks.filter(({ place }) => place !== 'page');
  return [
    { step: 'risks', page: 'category', category },
    ...own.map(({ risk }): Page => ({ step: 'risks', page: 'risk', riskId: risk.id })),
    ...(rest.length > 0 ? [{ step: 'risks', page: 'together', category } as const] : []),
    ...(checksAfter(catalog, technique, category).length > 0
      ? [{ step: 'risks', page: 'check', category } as const]
      : []),
  ];
}
