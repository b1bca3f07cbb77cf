import { refusalToSign } from '../consent/may-sign.ts';
import { Notice } from '../ui/Notice.tsx';
import { MissingList } from './MissingList.tsx';
import type { Session } from './session.ts';

/** A child, or a representative whose authority nobody has seen: the sheet carries questions and no decision. */
export function NoDecision({ session }: { readonly session: Session }) {
  const { t, review, catalog, now } = session;
  return (
    <>
      <Notice kind="unsure" title={t('noDecision.title')}>
        <p>{t('noDecision.why')}</p>
        <MissingList session={session} missing={refusalToSign({ review, catalog, decision: 'no', on: now() })} />
      </Notice>
      <p>
        <a className="continue" href="#/done">
          {t('noDecision.toSheet')}
        </a>
      </p>
    </>
  );
}
