import { useState } from 'react';
import { Authority, type Decider } from '../consent/events.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import { NameField } from './NameField.tsx';
import type { PageProps, Session } from './session.ts';

type Who = Decider['who'];

/** Who decides. A representative is asked for the authority they have; without one no decision is offered. */
export function AboutDecider({ session, onward }: PageProps) {
  const { t, review, record, readOnly } = session;
  const [asked, setAsked] = useState<Who | null>(review.decider?.who ?? null);
  const choose = (who: Who) => {
    setAsked(who);
    if (who === 'patient') record([{ type: 'decider-told', decider: { who } }]);
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
        value={asked}
        disabled={readOnly}
        onChoose={choose}
      />
      {asked === 'representative' && <Representative session={session} />}
      <Continue words={t(asked ? 'continue' : 'continue.unanswered')} onContinue={() => onward()} />
    </>
  );
}

function Representative({ session }: { readonly session: Session }) {
  const { t, review, record, drafts, readOnly } = session;
  const told = review.decider?.who === 'representative' ? review.decider : null;
  const name = drafts['representative:name'] ?? told?.name ?? '';
  const tell = (authority: Authority | 'none' | null) => {
    if (name.trim() === '') return;
    const decider = {
      who: 'representative',
      name: name.trim(),
      authority: authority === 'none' ? null : authority,
    } as const;
    record([{ type: 'decider-told', decider }], ['representative:name']);
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
        onLeave={() => tell(told?.authority ?? null)}
      />
      <Choice
        name="authority"
        legend={t('authority.legend')}
        options={[...Authority.options, 'none' as const].map((value) => ({ value, label: t(`authority.${value}`) }))}
        value={told ? (told.authority ?? 'none') : null}
        disabled={readOnly || name.trim() === ''}
        onChoose={tell}
      />
      <Notice kind="quiet" title={t('decider.sheetOnly')}>
        <p>{t('decider.sheetOnly.why')}</p>
      </Notice>
    </>
  );
}
