import { MatterField } from '../consent/events.ts';
import { Continue } from './Continue.tsx';
import { DraftText } from './DraftText.tsx';
import type { PageProps } from './session.ts';

/** What matters to the patient, in their own words. Each field may stay empty. */
export function Matters({ session, onward }: PageProps) {
  const { t, review } = session;
  return (
    <>
      <p>{t('matters.why')}</p>
      {MatterField.options.map((field) => (
        <DraftText
          key={field}
          session={session}
          name={`matters-${field}`}
          label={t(`matters.${field}`)}
          hint={t(`matters.${field}.hint`)}
          field={`matters:${field}`}
          saved={review.matters[field] ?? ''}
        />
      ))}
      <p className="hint">{t('ask.nobodyReads')}</p>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}
