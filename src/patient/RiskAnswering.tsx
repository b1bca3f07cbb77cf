import type { RiskAnswer } from '../consent/terms.ts';
import type { Risk } from '../risks/catalog.ts';
import { Choice } from '../ui/Choice.tsx';
import type { Session } from './session.ts';

type Props = { readonly session: Session; readonly risk: Risk };

/** The patient's own answer to one risk. Clear does not mean accepted; none is asked for. */
export function RiskAnswering({ session, risk }: Props) {
  const { t, review, record, say, readOnly } = session;
  const answer = review.answers[risk.id] ?? null;
  const choose = (next: RiskAnswer) => {
    const facts = [
      { type: 'shown', subject: { kind: 'risk', id: risk.id } },
      { type: 'risk-answered', riskId: risk.id, answer: next },
    ] as const;
    if (record(next === 'rather-not' ? facts.slice(1) : facts).ok)
      say(t('saved.answer', { answer: t(`answer.${next}`) }));
  };
  const clear = () => {
    if (record([{ type: 'risk-answer-cleared', riskId: risk.id }]).ok) say(t('saved.cleared'));
  };
  return (
    <>
      <Choice
        name={`answer-${risk.id}`}
        legend={
          <>
            {t('answer.legend')} <span className="visually-hidden">{risk.title}</span>
          </>
        }
        hint={t('answer.hint')}
        options={[
          { value: 'clear', label: t('answer.clear') },
          { value: 'not-sure', label: t('answer.not-sure') },
          { value: 'rather-not', label: t('answer.rather-not'), quiet: true },
        ]}
        value={answer}
        disabled={readOnly}
        onChoose={choose}
      >
        {answer === 'not-sure' && <p className="then">{t('answer.not-sure.then')}</p>}
        {answer && !readOnly && (
          <button type="button" className="quiet-button" onClick={clear}>
            {t('answer.clearMine')} <span className="visually-hidden">{risk.title}</span>
          </button>
        )}
      </Choice>
      <Matters session={session} risk={risk} />
    </>
  );
}

/** A toggle whose label stays: pressed or not is its state. */
function Matters({ session: { t, review, record, say, readOnly }, risk }: Props) {
  const on = risk.id in review.mattering;
  const toggle = () => {
    const type = on ? 'risk-stopped-mattering' : 'risk-mattered';
    if (record([{ type, riskId: risk.id }]).ok) say(t(on ? 'matters.offSaid' : 'matters.onSaid'));
  };
  return (
    <button type="button" className="toggle" aria-pressed={on} disabled={readOnly} onClick={toggle}>
      {t('matters.toggle')} <span className="visually-hidden">{risk.title}</span>
    </button>
  );
}
