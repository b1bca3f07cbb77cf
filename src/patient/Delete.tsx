import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { GiveBack } from './GiveBack.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  /** False where it could not be deleted. */
  readonly onDelete: () => Promise<boolean>;
};

/** Deletes the review from this device, after asking once more. */
export function Delete({ session, onDelete }: Props) {
  const { t, lock, saveToFile } = session;
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  // The page's head says why: nobody deletes what another tab writes.
  if (lock === 'other-tab') return null;
  // A clinic's device is erased from its desk.
  if (session.giveBack !== null) return <GiveBack session={session} />;
  return (
    <>
      <p>{t('delete.what')}</p>
      <p>{t('delete.promise')}</p>
      <NobodyToldYet session={session} />
      <p>
        <button type="button" onClick={saveToFile}>
          {t('save.toFile')}
        </button>
      </p>
      <label className="card-choice">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span className="card-label">{t('delete.sure')}</span>
      </label>
      <button
        type="button"
        className="primary"
        disabled={!sure}
        onClick={() => void onDelete().then((gone) => setFailed(!gone))}
      >
        {t('delete.now')}
      </button>
      <div role="alert">
        {failed && (
          <Notice kind="danger">
            <p>{t('delete.failed')}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
