import { useState } from 'react';
import { Telling } from '../consent/staff-facts.ts';
import { formatInstant } from '../i18n/format.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import type { AtDesk } from './at-desk.ts';
import { Tick } from './fields.tsx';
import { PatientsTurn } from './PatientsTurn.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { useFocusOnNew } from './use-focus-on-new.ts';
import { markFrom, NOT_DRAWN, StaffSignature } from './StaffSignature.tsx';

/** Spoken is enough: two taps. The patient may sign it as well. */
export function Withdraw({ at }: { readonly at: AtDesk }) {
  const { t, review, note, staff, language } = at;
  const { withdrawn } = review.staff;
  const told = useFocusOnNew<HTMLParagraphElement>(withdrawn?.at ?? null);
  const [how, setHow] = useState<Telling>('in-person');
  const [signs, setSigns] = useState(false);
  const [isPatients, setIsPatients] = useState(false);
  if (withdrawn) {
    const { by, at: when } = withdrawn;
    return (
      <ReviewPage at={at} title={t('withdraw.title')}>
        <p role="status" tabIndex={-1} ref={told}>
          {t('withdraw.done', { when: formatInstant(language, when), name: by.name, role: by.post })}
        </p>
      </ReviewPage>
    );
  }
  const withdraw = () => (signs ? setIsPatients(true) : note([{ type: 'withdrawn', how, name: null, mark: null }]));
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
      <button type="button" className="primary" disabled={staff === null} onClick={withdraw}>
        {t(signs ? 'confirm.turn' : 'withdraw.now')}
      </button>
      {isPatients && (
        <PatientsTurn at={at} title={t('withdraw.own')} onClose={() => setIsPatients(false)}>
          <Signature at={at} how={how} />
        </PatientsTurn>
      )}
    </ReviewPage>
  );
}

/** Signed by whoever signed the review: the patient, or who decides for them. */
function Signature({ at: { t, review, note }, how }: { readonly at: AtDesk; readonly how: Telling }) {
  const [signing, setSigning] = useState(NOT_DRAWN);
  const [notDrawn, setNotDrawn] = useState(false);
  const name = review.signatures.at(-1)?.name ?? review.identity?.name ?? null;
  const sign = () => {
    const mark = markFrom(signing);
    setNotDrawn(!mark);
    if (mark) note([{ type: 'withdrawn', how, name, mark }]);
  };
  return (
    <ActionForm onSubmit={sign}>
      <p>{t('withdraw.what')}</p>
      <StaffSignature
        t={t}
        legend={t('withdraw.signature')}
        typed={t('withdraw.typed', { name: name ?? '' })}
        signing={signing}
        onSigning={setSigning}
      />
      {notDrawn && (
        <p role="alert" className="error">
          {t('agenda.fault.drawn')}
        </p>
      )}
      <button type="submit" className="primary">
        {t('withdraw.now')}
      </button>
    </ActionForm>
  );
}
