import { useState } from 'react';
import type { VaultFault } from '../consent/vault.ts';
import { DeskPage } from './DeskPage.tsx';
import type { DeskSession } from './desk-session.ts';
import { Tick } from './fields.tsx';
import { formatDeskRoute } from './route.ts';

type Props = {
  readonly session: DeskSession;
  readonly fault: VaultFault | 'other-catalog';
  /** False where it could not be erased. */
  readonly onErase: () => Promise<boolean>;
};

/** A review that does not open: why, what can be done, and the way to be rid of it. The others work. */
export function SetAside({ session, fault, onErase }: Props) {
  const { t, onLock } = session;
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const isGone = fault === 'not-found';
  return (
    <DeskPage
      t={t}
      title={t('failed.title')}
      onLock={onLock}
      tools={
        <a className="back" href={formatDeskRoute({ at: 'list' })}>
          {t('agenda.back')}
        </a>
      }
    >
      <p role="alert">{t(isGone ? 'agenda.notFound' : `failed.${fault}`)}</p>
      {fault === 'damaged' && (
        <>
          <p>{t('setAside.what')}</p>
          <Tick label={t('setAside.sure')} checked={sure} onTick={setSure} />
          <button type="button" disabled={!sure} onClick={() => void onErase().then((erased) => setFailed(!erased))}>
            {t('erase.now')}
          </button>
          {failed && (
            <p role="alert" className="error">
              {t('erase.failed')}
            </p>
          )}
        </>
      )}
    </DeskPage>
  );
}
