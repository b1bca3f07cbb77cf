import { Need } from '../consent/events.ts';
import { Continue } from './Continue.tsx';
import { DraftText } from './DraftText.tsx';
import type { PageProps } from './session.ts';

const FIELD = 'needs:words';

/** What would help: several may be ticked, or none. */
export function AboutNeeds({ session, onward }: PageProps) {
  const { t, review, record, readOnly } = session;
  const { needs, words } = review.needs ?? { needs: [], words: '' };
  const tick = (need: Need, on: boolean) =>
    record([
      { type: 'needs-told', needs: Need.options.filter((each) => (each === need ? on : needs.includes(each))), words },
    ]);
  return (
    <>
      <fieldset className="choice" disabled={readOnly}>
        <legend>{t('needs.legend')}</legend>
        <p className="hint">{t('needs.hint')}</p>
        {Need.options.map((need) => (
          <label key={need} className="card-choice">
            <input
              type="checkbox"
              checked={needs.includes(need)}
              onChange={(event) => tick(need, event.target.checked)}
            />
            <span className="card-label">{t(`need.${need}`)}</span>
          </label>
        ))}
      </fieldset>
      <DraftText
        session={session}
        name="needs"
        label={t('needs.words')}
        hint={t('ask.nobodyReads')}
        field={FIELD}
        saved={words}
      />
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}
