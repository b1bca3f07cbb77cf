import { Company } from '../consent/events.ts';
import { Choice } from '../ui/Choice.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

/** Who is with the patient while they go through this. */
export function AboutCompany({ session, onward }: PageProps) {
  const { t, review, record, readOnly } = session;
  return (
    <>
      <p>{t('company.why')}</p>
      <Choice
        name="company"
        legend={t('company.legend')}
        options={Company.options.map((value) => ({ value, label: t(`company.${value}`) }))}
        value={review.company}
        disabled={readOnly}
        onChoose={(company) => record([{ type: 'company-told', company }])}
      />
      <Continue words={t(review.company ? 'continue' : 'continue.unanswered')} onContinue={() => onward()} />
    </>
  );
}
