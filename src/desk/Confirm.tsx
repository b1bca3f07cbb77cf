import { useState } from 'react';
import { isPlannedOtherwise, signedPlan } from '../consent/plan-changes.ts';
import { openQuestions } from '../consent/open-questions.ts';
import { MAX_TEXT } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import { planDifferences } from '../sheet/plan-words.ts';
import { healthTold } from '../sheet/said.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { AtDesk } from './at-desk.ts';
import { changesFor } from './ChangedContent.tsx';
import { Printed, Tick } from './fields.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { markFrom, NOT_DRAWN, StaffSignature } from './StaffSignature.tsx';

/** On the day, before any sedative: what changed, whether questions are left, and the patient's own wish. */
export function Confirm({ at }: { readonly at: AtDesk }) {
  const { t, review, language } = at;
  const { confirmed, withdrawn } = review.staff;
  const { phase } = review;
  const mayConfirm = phase.is === 'signed' && phase.signature.decision === 'go-ahead' && !withdrawn;
  return (
    <ReviewPage at={at} title={t('confirm.title')}>
      {confirmed ? (
        <p role="status">{t('confirm.done', { when: formatInstant(language, confirmed.at) })}</p>
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

type Fault = 'wishes' | 'drawn';

function Form({ at }: { readonly at: AtDesk }) {
  const { t, review, note, staff, catalog, newer } = at;
  const changes = newer && changesFor(review, catalog, newer).map(({ title }) => title);
  const open = openQuestions(review).length;
  const [changed, setChanged] = useState('');
  const [noFurtherQuestions, setNoFurtherQuestions] = useState(false);
  const [wishes, setWishes] = useState(false);
  const [name, setName] = useState(review.identity?.name ?? '');
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
    <>
      <p>{t('confirm.what')}</p>
      {changes && <p className="told">{t('confirm.content', { count: changes.length, list: changes.join('; ') })}</p>}
      <SinceSigned at={at} />
      <ErrorSummary title={t('form.errors')} errors={faults.map((fault) => messageOf(fault, at))} attempt={attempt} />
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
      <button type="button" className="primary" disabled={staff === null} onClick={confirm}>
        {t('confirm.now')}
      </button>
    </>
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
