import { progress } from '../consent/progress.ts';
import { countedRisks } from '../consent/standing.ts';
import { categoriesOf, risksOfCategory } from '../risks/applies.ts';
import type { Session } from './session.ts';

/** What is done, apart from where one is. No percentage, and no tick for a page that was only opened. */
export function ProgressLine({ session }: { readonly session: Session }) {
  const { review, catalog, t } = session;
  return (
    <div className="progress-line">
      <Ticks session={session} />
      <p>
        {t('progress.line', { ...progress(review, catalog) })} <a href="#/risk-list">{t('riskList.open')}</a>
      </p>
    </div>
  );
}

/** More marks than this cannot be told apart. */
const MOST_TICKS = 100;

/** One mark a risk, in groups by category. The words beside it say the same. */
function Ticks({ session: { review, catalog } }: { readonly session: Session }) {
  const risks = countedRisks(review, catalog);
  if (risks.length > MOST_TICKS) return null;
  return (
    <div className="ticks" aria-hidden="true">
      {categoriesOf(risks).map((category) => (
        <span key={category}>
          {risksOfCategory(risks, category).map(({ risk }) => (
            <i key={risk.id} className={risk.id in review.answers ? 'done' : undefined} />
          ))}
        </span>
      ))}
    </div>
  );
}
