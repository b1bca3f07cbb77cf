import { useState } from 'react';
import { ActionForm } from '../ui/ActionForm.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import type { AtDesk } from './at-desk.ts';
import { PlanFields } from './PlanFields.tsx';
import { formOf, isPrintable, planIn } from './prepare-form.ts';
import { ReviewPage } from './ReviewPage.tsx';
import { formatDeskRoute } from './route.ts';

/** The plan of a review that was prepared already: days move, and so do sides. What was signed stays what it was. */
export function ChangePlan({ at }: { readonly at: AtDesk }) {
  const { t, review, slot, staff, note } = at;
  const [form, setForm] = useState(() => formOf(review.staff.plan));
  const [attempt, setAttempt] = useState(0);
  const isWrong = attempt > 0 && !isPrintable(form);
  const change = () => {
    setAttempt(attempt + 1);
    if (note([{ type: 'planned', plan: planIn(form) }])) window.location.hash = formatDeskRoute({ at: 'review', slot });
  };
  return (
    <ReviewPage at={at} title={t('plan.title')}>
      <p>{t(review.signatures.length > 0 ? 'plan.what.signed' : 'plan.what')}</p>
      <ErrorSummary
        title={t('form.errors')}
        errors={isWrong ? [{ name: 'level', message: t('prepare.fault.text') }] : []}
        attempt={attempt}
      />
      <ActionForm className="prepare" onSubmit={change}>
        <PlanFields session={at} form={form} onChange={(plan) => setForm({ ...form, ...plan })} />
        <button type="submit" className="primary" disabled={staff === null}>
          {t('plan.now')}
        </button>
      </ActionForm>
    </ReviewPage>
  );
}
