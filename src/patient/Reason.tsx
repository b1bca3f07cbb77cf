import { DraftText } from './DraftText.tsx';
import type { Session } from './session.ts';

const FIELD = 'decision:reason';

/** The reason for a decision, in the patient's own words. Optional. */
export function Reason({ session }: { readonly session: Session }) {
  const { t, review } = session;
  return (
    <DraftText
      session={session}
      name="reason"
      label={t('decide.reason')}
      hint={t('decide.reason.hint')}
      field={FIELD}
      saved={review.decision?.reason ?? ''}
    />
  );
}
