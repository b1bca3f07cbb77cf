import { useState } from 'react';
import { ProfessionalStatement } from '../consent/staff-facts.ts';
import { toDiscuss } from '../consent/topics.ts';
import { MAX_NUMBER } from '../consent/terms.ts';
import { formatInstant } from '../i18n/format.ts';
import type { AtDesk } from './at-desk.ts';
import { Printed, Tick } from './fields.tsx';
import { markFrom, NOT_DRAWN, StaffSignature } from './StaffSignature.tsx';

/** The health professional's own signature. What they state is theirs to tick: nothing is ticked for them. */
export function Countersign({ at }: { readonly at: AtDesk }) {
  const { t, review, catalog, language } = at;
  const isTalkedAbout = toDiscuss(review, catalog).length === 0;
  const done = review.staff.countersigned;
  const ended = done ? null : countersignedBefore(at);
  return (
    <section aria-labelledby="countersign" className="countersign">
      {/* First the talk: the form is out of the way until nothing is left to be discussed, or somebody opens it. */}
      <details open={isTalkedAbout}>
        <summary>
          <h2 id="countersign">{t('agenda.sign')}</h2>
        </summary>
        {done && (
          <p>
            {t('agenda.sign.done', {
              name: done.by.name,
              role: done.by.post,
              when: formatInstant(language, done.at),
            })}
          </p>
        )}
        {ended && (
          <p className="told">
            {t('agenda.sign.ended', { name: ended.name, when: formatInstant(language, ended.at) })}
          </p>
        )}
        {review.phase.is === 'signed' ? (
          !done && <Form key={at.staff?.name ?? ''} at={at} />
        ) : (
          <p>{t('agenda.sign.notYet')}</p>
        )}
      </details>
    </section>
  );
}

/** Whose countersignature under what the patient signed last something that was noted since has ended. */
function countersignedBefore({ events }: AtDesk): { readonly name: string; readonly at: string } | null {
  const signed = events.findLastIndex(({ fact }) => fact.type === 'signed');
  const before = events.slice(signed + 1).findLast(({ fact }) => fact.type === 'countersigned');
  return before?.by.role === 'staff' ? { name: before.by.name, at: before.at } : null;
}

function Form({ at }: { readonly at: AtDesk }) {
  const { t, staff, note } = at;
  const [ticked, setTicked] = useState<readonly ProfessionalStatement[]>([]);
  const [registration, setRegistration] = useState(at.registration);
  const [signing, setSigning] = useState(NOT_DRAWN);
  const [fault, setFault] = useState<'registration' | 'drawn' | null>(null);
  if (!staff) return null;
  const sign = () => {
    const mark = markFrom(signing);
    const missing = registration.trim() === '' ? 'registration' : mark ? null : 'drawn';
    setFault(missing);
    if (missing || !mark) return;
    const statements = ticked.map((id) => ({ id, values: {}, words: t(`agenda.sign.${id}`) }));
    note([{ type: 'countersigned', registration: registration.trim(), mark, statements }]);
  };
  return (
    <>
      <p className="hint">{t('agenda.sign.what')}</p>
      {ProfessionalStatement.options.map((id) => (
        <Tick
          key={id}
          label={t(`agenda.sign.${id}`)}
          checked={ticked.includes(id)}
          onTick={(on) => setTicked(on ? [...ticked, id] : ticked.filter((each) => each !== id))}
        />
      ))}
      <Printed
        t={t}
        name="registration"
        limit={MAX_NUMBER}
        label={t('agenda.sign.registration')}
        error={fault === 'registration' ? t('agenda.fault.registration') : undefined}
        value={registration}
        onText={setRegistration}
      />
      <StaffSignature
        t={t}
        legend={t('agenda.sign.method')}
        typed={t('agenda.sign.typed')}
        signing={signing}
        onSigning={setSigning}
      />
      {fault === 'drawn' && (
        <p role="alert" className="error">
          {t('agenda.fault.drawn')}
        </p>
      )}
      <button type="button" className="primary" onClick={sign}>
        {t('agenda.sign.now', { name: staff.name })}
      </button>
    </>
  );
}
