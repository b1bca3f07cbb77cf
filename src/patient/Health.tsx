import type { HealthAnswer } from '../consent/events.ts';
import type { Page } from '../consent/steps.ts';
import type { Factor } from '../risks/catalog.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import type { PageProps, Session } from './session.ts';

/** One group of health questions. What cannot wait says at once what to do. */
export function Health({ session, page, onward }: PageProps<Extract<Page, { step: 'health' }>>) {
  const { t, catalog, review } = session;
  const factors = catalog.factors.filter(({ group }) => group === page.group);
  const open = factors.some(({ id }) => !(id in review.health));
  return (
    <>
      <p>{t('health.why')}</p>
      {factors.map((factor) => (
        <HealthQuestion key={factor.id} session={session} factor={factor} />
      ))}
      <Continue words={t(open ? 'continue.unanswered' : 'continue')} onContinue={() => onward()} />
    </>
  );
}

function HealthQuestion({ session, factor }: { readonly session: Session; readonly factor: Factor }) {
  const { t, review, record, say, readOnly } = session;
  const answer = review.health[factor.id] ?? null;
  const choose = (next: HealthAnswer) => {
    if (record([{ type: 'health-answered', factorId: factor.id, answer: next }]).ok)
      say(t('saved.answer', { answer: t(`health.${next}`) }));
  };
  const values: readonly HealthAnswer[] = factor.private
    ? ['yes', 'no', 'not-sure', 'in-private']
    : ['yes', 'no', 'not-sure'];
  return (
    <Choice
      name={`health-${factor.id}`}
      legend={factor.askPatient}
      options={values.map((value) => ({ value, label: t(`health.${value}`), quiet: value === 'in-private' }))}
      value={answer}
      disabled={readOnly}
      onChoose={choose}
    >
      {(answer === 'yes' || answer === 'not-sure') && <WhatToDo session={session} factor={factor} />}
      {answer === 'in-private' && <p>{t('health.in-private.then')}</p>}
      {answer && !readOnly && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => record([{ type: 'health-answer-cleared', factorId: factor.id }])}
        >
          {t('answer.clearMine')} <span className="visually-hidden">{factor.title}</span>
        </button>
      )}
    </Choice>
  );
}

function WhatToDo({ session, factor }: { readonly session: Session; readonly factor: Factor }) {
  const { t } = session;
  if (factor.beforehand === undefined) {
    return (
      <Notice kind="quiet">
        <p>{factor.why}</p>
        <ul>
          {factor.whatYouShouldDo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice kind="unsure" title={t('health.cannotWait')}>
      <p>
        <strong>{factor.beforehand}</strong>
      </p>
      <p>{factor.why}</p>
      <NobodyToldYet session={session} />
    </Notice>
  );
}
