import { offersDecision, refusalToSign } from '../consent/may-sign.ts';
import type { Decision } from '../consent/events.ts';
import { Notice } from '../ui/Notice.tsx';
import { MissingList } from './MissingList.tsx';
import { NoDecision } from './NoDecision.tsx';
import type { PageProps, Session } from './session.ts';
import { SignatureForm } from './SignatureForm.tsx';

/** What is signed stands above the signature: the decision and the statements that are true. */
export function Sign({ session, page, onward }: PageProps) {
  const { t, review, catalog, now } = session;
  if (review.phase.is === 'signed') return <Signed session={session} />;
  if (!offersDecision({ review, catalog, on: now() })) return <NoDecision session={session} />;
  if (!review.decision) {
    return (
      <Notice kind="quiet">
        <p>
          <a href="#/decide">{t('sign.decideFirst')}</a>
        </p>
      </Notice>
    );
  }
  const missing = refusalToSign({ review, catalog, decision: review.decision.decision, on: now() });
  if (missing.length > 0) return <NotYet session={session} decision={review.decision.decision} missing={missing} />;
  return <SignatureForm session={session} page={page} onward={onward} decision={review.decision.decision} />;
}

const Signed = ({ session: { t } }: { readonly session: Session }) => (
  <p>
    <a className="continue" href="#/done">
      {t('sign.done')}
    </a>
  </p>
);

type NotYetProps = {
  readonly session: Session;
  readonly decision: Decision;
  readonly missing: ReturnType<typeof refusalToSign>;
};

function NotYet({ session, decision, missing }: NotYetProps) {
  const { t } = session;
  return (
    <>
      <Notice kind="unsure" title={t('sign.notYet', { decision: t(`decision.${decision}`) })}>
        <MissingList session={session} missing={missing} />
      </Notice>
      <p>
        <a href="#/decide">{t('sign.otherDecision')}</a>
      </p>
    </>
  );
}
