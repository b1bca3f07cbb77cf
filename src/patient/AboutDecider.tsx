import { useState } from 'react';
import type { Decider } from '../consent/events.ts';
import { Authority, MAX_NAME } from '../consent/terms.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { textFault } from '../ui/text-fault.ts';
import { Continue } from './Continue.tsx';
import { NameField } from './NameField.tsx';
import type { PageProps, Session } from './session.ts';

type Who = Decider['who'];

/** Who decides. A representative is asked for the authority they have; without one no decision is offered. */
export function AboutDecider({ session, onward }: PageProps) {
  const { t, review, record, readOnly } = session;
  const who = review.decider?.who ?? null;
  const choose = (next: Who) => {
    const decider: Decider = next === 'patient' ? { who: next } : { who: next, name: '', authority: null };
    record([{ type: 'decider-told', decider }]);
  };
  return (
    <>
      <Choice
        name="decider"
        legend={t('decider.legend')}
        hint={t('decider.hint')}
        options={[
          { value: 'patient', label: t('decider.patient') },
          { value: 'representative', label: t('decider.representative'), hint: t('decider.representative.hint') },
        ]}
        value={who}
        disabled={readOnly}
        onChoose={choose}
      />
      {review.decider?.who === 'representative' && <Representative session={session} told={review.decider} />}
      <Continue words={t(who ? 'continue' : 'continue.unanswered')} onContinue={() => onward()} />
    </>
  );
}

type RepresentativeProps = {
  readonly session: Session;
  readonly told: Extract<Decider, { who: 'representative' }>;
};

function Representative({ session, told }: RepresentativeProps) {
  const { t, record, drafts, readOnly } = session;
  // To have none of these and not to have said is the same to the rules: only the answer that was given is shown as one.
  const [saidNone, setSaidNone] = useState(false);
  const name = drafts['representative:name'] ?? told.name;
  const tell = (authority: Authority | null) => {
    const fits = textFault(name, MAX_NAME) === null;
    const decider = { who: 'representative', name: fits ? name.trim() : told.name, authority } as const;
    record([{ type: 'decider-told', decider }], fits ? ['representative:name'] : []);
  };
  const chooseAuthority = (answer: Authority | 'none') => {
    setSaidNone(answer === 'none');
    tell(answer === 'none' ? null : answer);
  };
  return (
    <>
      <NameField
        session={session}
        name="representative"
        draft="representative:name"
        value={name}
        label={t('decider.name')}
        hint={t('decider.name.hint')}
        onLeave={() => tell(told.authority)}
      />
      <Choice
        name="authority"
        legend={t('authority.legend')}
        options={[...Authority.options, 'none' as const].map((value) => ({ value, label: t(`authority.${value}`) }))}
        value={told.authority ?? (saidNone ? 'none' : null)}
        disabled={readOnly}
        onChoose={chooseAuthority}
      />
      <Notice kind="quiet" title={t('decider.sheetOnly')}>
        <p>{t('decider.sheetOnly.why')}</p>
      </Notice>
    </>
  );
}
