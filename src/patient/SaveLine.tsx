import { useEffect, useState } from 'react';
import { formatTime } from '../i18n/format.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Session } from './session.ts';

/** Longer than this, in milliseconds, and "Not saved yet" is said. */
const PATIENCE = 2000;

/** One line: saved and when, not saved yet, or an alert that stays until it is saved. */
export function SaveLine({ session }: { readonly session: Session }) {
  const { saving, t } = session;
  if (session.lock === 'other-tab') return <OtherTab t={t} />;
  if (saving.is === 'failed') return <NotSaved session={session} />;
  // Of a fictional morning nothing is kept, and nothing says so.
  if (session.review.fictional) return null;
  if (saving.is === 'saving') return <Waiting session={session} />;
  return (
    <p className="save-line">{saving.at ? t('save.savedAt', { time: formatTime(saving.at) }) : t('save.saved')}</p>
  );
}

/** In the place of what is saved: another tab saves. */
const OtherTab = ({ t }: Pick<Session, 't'>) => (
  <Notice kind="unsure" title={t('locked.otherTab')}>
    <p>{t('locked.otherTab.what')}</p>
  </Notice>
);

function Waiting({ session: { t } }: { readonly session: Session }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return <p className="save-line">{t(slow ? 'save.notYet' : 'save.soon')}</p>;
}

function NotSaved({ session: { saving, t, saveAgain, saveToFile } }: { readonly session: Session }) {
  return (
    <div className="notice danger" role="alert">
      <p className="notice-title">{t('save.failed')}</p>
      <p>{t(saving.is === 'failed' ? `save.failed.${saving.fault}` : 'save.failed.unknown')}</p>
      <p className="buttons">
        <button type="button" onClick={saveAgain}>
          {t('save.again')}
        </button>
        <button type="button" onClick={saveToFile}>
          {t('save.toFile')}
        </button>
      </p>
    </div>
  );
}
