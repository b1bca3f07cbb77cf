import { Notice } from '../ui/Notice.tsx';
import type { Session } from './session.ts';

/** Why nothing on this page can be changed, and what to do about it. */
export function Locked({ session }: { readonly session: Session }) {
  const { t, lock, record } = session;
  if (lock === 'other-tab') return <OtherTab t={t} />;
  if (lock !== 'signed') return null;
  return (
    <Notice kind="quiet" title={t('locked.signed')}>
      <p>{t('locked.signed.what')}</p>
      <button type="button" onClick={() => record([{ type: 'reopened' }])}>
        {t('signed.change')}
      </button>
    </Notice>
  );
}

export const OtherTab = ({ t }: Pick<Session, 't'>) => (
  <Notice kind="unsure" title={t('locked.otherTab')}>
    <p>{t('locked.otherTab.what')}</p>
  </Notice>
);
