import { decide } from '../consent/deciding.ts';
import { Decision } from '../consent/events.ts';
import { offersDecision, refusalToSign } from '../consent/may-sign.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import { MissingList } from './MissingList.tsx';
import { NoDecision } from './NoDecision.tsx';
import { Reason } from './Reason.tsx';
import type { PageProps } from './session.ts';

/** Three decisions of equal rank. One that may not be signed yet says what is missing, and can still be chosen. */
export function Decide({ session, onward }: PageProps) {
  const { t, review, catalog, now, record, readOnly, say } = session;
  if (!offersDecision({ review, catalog, on: now() })) return <NoDecision session={session} />;
  const decision = review.decision?.decision ?? null;
  const missing = decision ? refusalToSign({ review, catalog, decision, on: now() }) : [];
  const choose = (next: Decision) => {
    if (record([decide(review, next)]).ok) say(t('saved.answer', { answer: t(`decision.${next}`) }));
  };
  return (
    <>
      <p>{t('decide.why')}</p>
      <Choice
        name="decision"
        legend={t('decide.legend')}
        hint={t('decide.hint')}
        options={Decision.options.map((value) => ({
          value,
          label: t(`decision.${value}`),
          hint: t(`decision.${value}.hint`),
        }))}
        value={decision}
        disabled={readOnly}
        onChoose={choose}
      />
      {decision === 'no' && <Reason session={session} />}
      {missing.length > 0 && (
        <Notice kind="unsure" title={t('decide.missing')}>
          <MissingList session={session} missing={missing} />
        </Notice>
      )}
      {decision && <Continue words={t('decide.toSign')} onContinue={() => onward()} />}
      {!decision && (
        <p>
          <a href="#/done">{t('decide.later')}</a>
        </p>
      )}
    </>
  );
}
