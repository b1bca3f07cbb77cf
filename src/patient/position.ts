import type { Review } from '../consent/review.ts';
import { stepsOf, type Page, type Step } from '../consent/steps.ts';
import type { Translate } from '../i18n/translate.ts';
import { countedRisks } from '../consent/standing.ts';
import { risksOfCategory } from '../risks/applies.ts';
import type { Session } from './session.ts';

type Shown = Pick<Session, 'review' | 'catalog' | 't'>;

/** "Risk 5 of 29, Nerves": place, not achievement. */
export function positionOf({ review, catalog, t }: Shown, page: Page): string | undefined {
  if (page.step !== 'risks') return stepPosition(review, page.step, t);
  if (page.page === 'category') return t('position.risks');
  if (page.page !== 'risk') return t('position.category', { category: t(`category.${page.category}`) });
  const counted = countedRisks(review, catalog);
  const at = counted.findIndex(({ risk }) => risk.id === page.riskId);
  const risk = counted[at]?.risk;
  if (!risk) return undefined;
  const siblings = risksOfCategory(counted, risk.category);
  const within = siblings.findIndex((sibling) => sibling.risk.id === risk.id) + 1;
  const category = t(`category.${risk.category}`);
  return t('position.risk', { at: at + 1, total: counted.length, category, within, of: siblings.length });
}

function stepPosition(review: Review, step: Step, t: Translate): string | undefined {
  if (step === 'done') return undefined;
  // How many steps there are is not known before the technique is.
  if (review.technique === null) return t(`step.${step}`);
  const steps = stepsOf(review).filter((each) => each !== 'done');
  return t('position.step', { at: steps.indexOf(step) + 1, total: steps.length, step: t(`step.${step}`) });
}

/** The heading of a page. */
export function titleOf({ catalog, t }: Shown, page: Page): string {
  switch (page.step) {
    case 'about':
      return t(`title.about.${page.page}`);
    case 'procedure':
      return t(`title.procedure.${page.page}`);
    case 'choices':
      return t(`title.choices.${page.page}`);
    case 'health':
      return t(`group.${page.group}`);
    case 'risks':
      if (page.page === 'risk') return catalog.risks.find(({ id }) => id === page.riskId)?.title ?? t('title.notHere');
      return t(`title.risks.${page.page}`, { category: t(`category.${page.category}`) });
    case 'matters':
    case 'questions':
    case 'answers':
    case 'look-over':
    case 'decide':
    case 'sign':
    case 'done':
      return t(`title.${page.step}`);
  }
}
