import { Notice } from '../ui/Notice.tsx';
import type { Session } from './session.ts';

/** Why nothing on a signed page can be changed, and what to do about it. */
export function Locked({ session }: { readonly session: Session }) {
  const { t, lock, record } = session;
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
