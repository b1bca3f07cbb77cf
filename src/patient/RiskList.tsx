import { risksOf } from '../consent/standing.ts';
import { progress } from '../consent/progress.ts';
import { risksOfCategory } from '../risks/applies.ts';
import { CATEGORIES } from '../risks/order.ts';
import { RiskLinks } from './RiskState.tsx';
import type { Session } from './session.ts';

/** The index behind "Risk 5 of 29": every risk, by category, with its state. */
export function RiskList({ session }: { readonly session: Session }) {
  const { t, review, catalog } = session;
  const risks = risksOf(review, catalog);
  if (risks.length === 0) return <p>{t('riskList.none')}</p>;
  return (
    <>
      <p>{t('progress.counts', { ...progress(review, catalog) })}</p>
      {CATEGORIES.map((category) => ({ category, inIt: risksOfCategory(risks, category) }))
        .filter(({ inIt }) => inIt.length > 0)
        .map(({ category, inIt }) => (
          <section key={category} aria-labelledby={`list-${category}`}>
            <h2 id={`list-${category}`}>{t(`category.${category}`)}</h2>
            <RiskLinks session={session} risks={inIt} />
          </section>
        ))}
    </>
  );
}
