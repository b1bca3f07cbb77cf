import { useState } from 'react';
import { isPlannedOtherwise, signedPlan } from '../consent/plan-changes.ts';
import { openQuestions } from '../consent/open-questions.ts';
import { MAX_TEXT } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import { planDifferences } from '../sheet/plan-words.ts';
import { healthTold } from '../sheet/said.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { AtDesk } from './at-desk.ts';
import { changesFor } from './ChangedContent.tsx';
import { Printed, Tick } from './fields.tsx';
import { PatientsTurn } from './PatientsTurn.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { useFocusOnNew } from './use-focus-on-new.ts';
import { markFrom, NOT_DRAWN, StaffSignature } from './StaffSignature.tsx';

/** On the day, before any sedative: what changed, whether questions are left, and the patient's own wish. */
export function Confirm({ at }: { readonly at: AtDesk }) {
  const { t, review, language } = at;
  const { confirmed, withdrawn } = review.staff;
  const { phase } = review;
  const told = useFocusOnNew<HTMLParagraphElement>(confirmed?.at ?? null);
  const mayConfirm = phase.is === 'signed' && phase.signature.decision === 'go-ahead' && !withdrawn;
  return (
    <ReviewPage at={at} title={t('confirm.title')}>
      {confirmed ? (
        <p role="status" tabIndex={-1} ref={told}>
          {t('confirm.done', { when: formatInstant(language, confirmed.at) })}
        </p>
      ) : mayConfirm && isPlannedOtherwise(review) ? (
        <p className="told strong">{t('confirm.otherPlan', { list: changedPlan(at).join('; ') })}</p>
      ) : mayConfirm ? (
        <Form at={at} />
      ) : (
        <p>{t('confirm.notYet')}</p>
      )}
    </ReviewPage>
  );
}

const changedPlan = (at: AtDesk) => planDifferences(signedPlan(at.review), at.review.staff.plan, at);

/** The team's part: what is known to have changed, and what the patient says has. Then it is the patient's turn. */
function Form({ at }: { readonly at: AtDesk }) {
  const { t, review, staff, catalog, newer } = at;
  const changes = newer && changesFor(review, catalog, newer).map(({ title }) => title);
  const [changed, setChanged] = useState('');
  const [isPatients, setIsPatients] = useState(false);
  return (
    <>
      <p>{t('confirm.what')}</p>
      {changes && <p className="told">{t('confirm.content', { count: changes.length, list: changes.join('; ') })}</p>}
      <SinceSigned at={at} />
      <TextField
        t={t}
        name="changed"
        kind="words"
        limit={MAX_TEXT}
        label={t('confirm.changed')}
        value={changed}
        readOnly={staff === null}
        onText={setChanged}
      />
      <button type="button" className="primary" disabled={staff === null} onClick={() => setIsPatients(true)}>
        {t('confirm.turn')}
      </button>
      {isPatients && (
        <PatientsTurn at={at} title={t('confirm.title')} onClose={() => setIsPatients(false)}>
          <Wish at={at} changed={changed} />
        </PatientsTurn>
      )}
    </>
  );
}

type Fault = 'wishes' | 'drawn';

/** The patient's part. */
function Wish({ at, changed }: { readonly at: AtDesk; readonly changed: string }) {
  const { t, review, note } = at;
  const open = openQuestions(review).length;
  const [noFurtherQuestions, setNoFurtherQuestions] = useState(false);
  const [wishes, setWishes] = useState(false);
  const [name, setName] = useState(review.signatures.at(-1)?.name ?? '');
  const [signing, setSigning] = useState(NOT_DRAWN);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const confirm = () => {
    const mark = markFrom(signing);
    setFaults([...(wishes && name.trim() ? [] : (['wishes'] as const)), ...(mark ? [] : (['drawn'] as const))]);
    setAttempt(attempt + 1);
    if (wishes && mark && name.trim())
      note([{ type: 'confirmed', changed, noFurtherQuestions, name: name.trim(), mark }]);
  };
  return (
    <ActionForm onSubmit={confirm}>
      <ErrorSummary title={t('form.errors')} errors={faults.map((fault) => messageOf(fault, at))} attempt={attempt} />
      {changed.trim() !== '' && <p>{t('confirm.changedNoted', { changed })}</p>}
      {open > 0 && <p>{t('confirm.questionsOpen', { count: open })}</p>}
      <Tick
        label={t('confirm.noQuestions')}
        checked={noFurtherQuestions}
        disabled={open > 0}
        onTick={setNoFurtherQuestions}
      />
      <Tick label={t('confirm.wishes')} checked={wishes} onTick={setWishes} />
      <Printed t={t} name="confirm-name" label={t('confirm.name')} value={name} onText={setName} />
      <StaffSignature
        t={t}
        legend={t('agenda.sign.method')}
        typed={t('agenda.sign.typed')}
        signing={signing}
        onSigning={setSigning}
      />
      <button type="submit" className="primary">
        {t('confirm.now')}
      </button>
    </ActionForm>
  );
}

/** What is known to have changed, and what was told then: it is asked again by a person. */
function SinceSigned({ at }: { readonly at: AtDesk }) {
  const { t, review, catalog, language } = at;
  const plan = changedPlan(at);
  const told = healthTold({ review, catalog, t, language });
  return (
    <>
      {plan.length > 0 && <p className="told">{t('confirm.plan', { list: plan.join('; ') })}</p>}
      <p>{t('confirm.health', { told })}</p>
    </>
  );
}

const messageOf = (fault: Fault, { t }: AtDesk) =>
  fault === 'wishes'
    ? { name: 'confirm-name', message: t('confirm.fault.wishes') }
    : { name: 'method', message: t('agenda.fault.drawn') };
