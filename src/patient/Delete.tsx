import { useState } from 'react';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import type { Session } from './session.ts';

type Props = { readonly session: Session; readonly onDelete: () => void };

/** Deletes the review from this device, after asking once more. */
export function Delete({ session, onDelete }: Props) {
  const { t, saveToFile } = session;
  const [sure, setSure] = useState(false);
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
      <button type="button" className="primary" disabled={!sure} onClick={onDelete}>
        {t('delete.now')}
      </button>
    </>
  );
}
