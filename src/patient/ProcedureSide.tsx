import { Side } from '../consent/terms.ts';
import { Choice } from '../ui/Choice.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

/** Which side hurts, in the patient's own word: a check against the plan. */
export function ProcedureSide({ session, onward }: PageProps) {
  const { t, review, record, readOnly } = session;
  return (
    <>
      <Choice
        name="side"
        legend={t('side.legend')}
        hint={t('side.hint')}
        options={Side.options.map((value) => ({ value, label: t(`side.${value}`) }))}
        value={review.side}
        disabled={readOnly}
        onChoose={(side) => record([{ type: 'side-told', side }])}
      />
      <Continue words={t(review.side ? 'continue' : 'continue.unanswered')} onContinue={() => onward()} />
    </>
  );
}
