import { MAX_TEXT } from '../consent/events.ts';
import { Field } from '../ui/Field.tsx';
import { DraftText } from './DraftText.tsx';
import type { Session } from './session.ts';

const FIELD = 'decision:reason';

/** The reason for a decision, in the patient's own words. Optional. */
export function Reason({ session }: { readonly session: Session }) {
  const { t, review, drafts, record } = session;
  const decided = review.decision;
  const leave = (reason: string) => {
    if (decided && FIELD in drafts) record([{ type: 'decided', decision: decided.decision, reason }], [FIELD]);
  };
  return (
    <Field name="reason" label={t('decide.reason')} hint={t('decide.reason.hint')}>
      {(control) => <DraftText session={session} field={FIELD} saved={decided?.reason ?? ''} control={control} limit={MAX_TEXT} onLeave={leave} />}
    </Field>
  );
}
