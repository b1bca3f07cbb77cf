import { useState } from 'react';
import { Telling } from '../consent/staff-facts.ts';
import { formatInstant } from '../i18n/format.ts';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import type { AtDesk } from './at-desk.ts';
import { Tick } from './fields.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { markFrom, NOT_DRAWN, StaffSignature } from './StaffSignature.tsx';

/** Spoken is enough: two taps. The patient may sign it as well. */
export function Withdraw({ at }: { readonly at: AtDesk }) {
  const { t, review, note, staff, language } = at;
  const { withdrawn } = review.staff;
  const [how, setHow] = useState<Telling>('in-person');
  const [signs, setSigns] = useState(false);
  const [signing, setSigning] = useState(NOT_DRAWN);
  const [notDrawn, setNotDrawn] = useState(false);
  if (withdrawn) {
    const { by, at: when } = withdrawn;
    return (
      <ReviewPage at={at} title={t('withdraw.title')}>
        <p role="status">{t('withdraw.done', { when: formatInstant(language, when), name: by.name, role: by.post })}</p>
      </ReviewPage>
    );
  }
  const withdraw = () => {
    const mark = signs ? markFrom(signing) : null;
    setNotDrawn(signs && !mark);
    if (!signs || mark) note([{ type: 'withdrawn', how, name: mark ? (review.identity?.name ?? null) : null, mark }]);
  };
  return (
    <ReviewPage at={at} title={t('withdraw.title')}>
      <p>{t('withdraw.what')}</p>
      <SmallChoice
        name="telling"
        legend={t('withdraw.how')}
        options={Telling.options.map((value) => ({ value, label: t(`telling.${value}`) }))}
        value={how}
        onChoose={setHow}
      />
      <Tick label={t('withdraw.signs')} checked={signs} onTick={setSigns} />
      {signs && (
        <StaffSignature
          t={t}
          legend={t('withdraw.signature')}
          typed={t('withdraw.typed', { name: review.identity?.name ?? '' })}
          signing={signing}
          onSigning={setSigning}
        />
      )}
      {notDrawn && (
        <p role="alert" className="error">
          {t('agenda.fault.drawn')}
        </p>
      )}
      <button type="button" className="primary" disabled={staff === null} onClick={withdraw}>
        {t('withdraw.now')}
      </button>
    </ReviewPage>
  );
}
