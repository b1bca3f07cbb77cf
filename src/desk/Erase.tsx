import { useState } from 'react';
import { formatInstant } from '../i18n/format.ts';
import { Notice } from '../ui/Notice.tsx';
import type { AtDesk } from './at-desk.ts';
import { Tick } from './fields.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type Props = {
  readonly at: AtDesk;
  /** False where it could not be erased. */
  readonly onErase: () => Promise<boolean>;
};

/** The hospital's filed copy is the record, the device's a working copy: filed first, else a warning. */
export function Erase({ at, onErase }: Props) {
  const { t, review, language } = at;
  const { filed } = review.staff;
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <ReviewPage at={at} title={t('erase.title')}>
      {filed ? (
        <p>{t('erase.filed', { name: filed.by.name, when: formatInstant(language, filed.at) })}</p>
      ) : (
        <Notice kind="danger">
          <p>{t('erase.notFiled')}</p>
        </Notice>
      )}
      <Tick label={t(filed ? 'erase.sureFiled' : 'erase.sure')} checked={sure} onTick={setSure} />
      <button
        type="button"
        className="primary"
        disabled={!sure}
        onClick={() => void onErase().then((gone) => setFailed(!gone))}
      >
        {t('erase.now')}
      </button>
      {failed && (
        <p role="alert" className="error">
          {t('erase.failed')}
        </p>
      )}
    </ReviewPage>
  );
}
