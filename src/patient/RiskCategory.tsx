import { risksOf } from '../consent/standing.ts';
import type { Page } from '../consent/steps.ts';
import { risksOfCategory } from '../risks/applies.ts';
import { CATEGORIES } from '../risks/order.ts';
import { Continue } from './Continue.tsx';
import { minutesLeft } from './reading-time.ts';
import { RiskLinks } from './RiskState.tsx';
import type { PageProps } from './session.ts';

/** A category opens with its list, the worst first, and says how many have a figure. */
export function RiskCategory({ session, page, onward }: PageProps<Extract<Page, { page: 'category' }>>) {
  const { t, review, catalog } = session;
  const all = risksOf(review, catalog);
  const risks = risksOfCategory(all, page.category);
  const count = (kind: string) => risks.filter(({ figure }) => figure.kind === kind).length;
  const first = CATEGORIES.find((category) => risksOfCategory(all, category).length > 0) === page.category;
  return (
    <>
      <p className="lead">
        {t('category.counts', {
          total: risks.length,
          figures: count('frequency'),
          unknown: count('unknown'),
          unchecked: count('not-checked'),
        })}
      </p>
      {first && <NoReliableFigure session={session} />}
      <RiskLinks session={session} risks={risks} />
      <p>{t('category.minutes', { minutes: minutesLeft(session) })}</p>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}

/** Explained once, in full, where the risks begin. */
function NoReliableFigure({ session: { t } }: Pick<PageProps, 'session'>) {
  return (
    <section className="notice quiet">
      <h2>{t('noFigure.title')}</h2>
      <p>{t('noFigure.means')}</p>
      <p>{t('noFigure.rare')}</p>
    </section>
  );
}
