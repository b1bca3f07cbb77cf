import { decide } from '../consent/deciding.ts';
import { offersDecision } from '../consent/may-sign.ts';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import { NoDecision } from './NoDecision.tsx';
import { Reason } from './Reason.tsx';
import type { Session } from './session.ts';

type Props = { readonly session: Session; readonly decision: 'talk-first' | 'no' };

/** *Talk first* and *I don't want this*, from anywhere. Nothing is recorded until it is confirmed. */
export function DecideHere({ session, decision }: Props) {
  const { t, review, catalog, now, record, go, readOnly } = session;
  if (!offersDecision({ review, catalog, on: now() })) return <NoDecision session={session} />;
  const confirm = () => {
    if (record([decide(review, decision)]).ok)
      go({ at: 'page', page: review.identity ? { step: 'sign' } : { step: 'about', page: 'identity' } });
  };
  return (
    <>
      <p className="lead">{t(`decideHere.${decision}.what`)}</p>
      <p>{t(`decideHere.${decision}.then`)}</p>
      {decision === 'no' && review.decision?.decision === 'no' && <Reason session={session} />}
      <button type="button" className="primary" disabled={readOnly} onClick={confirm}>
        {t(`decideHere.${decision}.confirm`)}
      </button>
      {!review.identity && <p className="hint">{t('decideHere.nameFirst')}</p>}
      <NobodyToldYet session={session} />
    </>
  );
}
