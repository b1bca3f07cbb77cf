import { MAX_TEXT } from '../consent/events.ts';
import { Field } from '../ui/Field.tsx';
import { DraftText } from './DraftText.tsx';
import type { Session } from './session.ts';

const FIELD = 'decision:reason';

/** The reason for a decision, in the patient's own words. Optional. */
export function Reason({ session }: { readonly session: Session }) {
  const { t, review } = session;
  return (
    <Field name="reason" label={t('decide.reason')} hint={t('decide.reason.hint')}>
      {(control) => (
        <DraftText
          session={session}
          field={FIELD}
          saved={review.decision?.reason ?? ''}
          control={control}
          limit={MAX_TEXT}
        />
      )}
    </Field>
  );
}
