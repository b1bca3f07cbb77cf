import { progress } from '../consent/progress.ts';
import type { Session } from './session.ts';

/** What is done, apart from where one is. No percentage. */
export function ProgressLine({ session: { review, catalog, t } }: { readonly session: Session }) {
  return (
    <p className="progress-line">
      {t('progress.line', { ...progress(review, catalog) })} <a href="#/risk-list">{t('riskList.open')}</a>
    </p>
  );
}
