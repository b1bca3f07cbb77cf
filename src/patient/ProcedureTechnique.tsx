import { useState } from 'react';
import type { KnownBy } from '../consent/events.ts';
import { techniquesOf } from '../risks/clinic.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

const UNKNOWN = 'do-not-know';

/** Which treatment, and how the patient knows. Two very different ones share the name. */
export function ProcedureTechnique({ session, onward }: PageProps) {
  const { t, review, catalog, clinic, record, readOnly } = session;
  const told = review.technique;
  const [chosen, setChosen] = useState(told && (told.id ?? UNKNOWN));
  const choose = (value: string) => {
    setChosen(value);
    if (value === UNKNOWN) record([{ type: 'technique-told', technique: null, knownBy: UNKNOWN }]);
  };
  const tell = (knownBy: Exclude<KnownBy, typeof UNKNOWN>) => {
    if (chosen) record([{ type: 'technique-told', technique: chosen, knownBy }]);
  };
  const answered = chosen !== null && (chosen === UNKNOWN || told?.id === chosen);
  return (
    <>
      <p className="lead">{catalog.procedure.plainSummary}</p>
      <Choice
        name="technique"
        legend={t('technique.legend')}
        options={[
          ...techniquesOf(clinic, catalog).map(({ id, title, summary }) => ({
            value: id,
            label: title,
            hint: summary,
          })),
          { value: UNKNOWN, label: t('technique.unknown'), hint: t('technique.unknown.hint') },
        ]}
        value={chosen}
        disabled={readOnly}
        onChoose={choose}
      />
      {chosen !== null && chosen !== UNKNOWN && (
        <Choice
          name="known-by"
          legend={t('technique.how')}
          options={[
            { value: 'told', label: t('technique.told') },
            { value: 'think-so', label: t('technique.thinkSo') },
          ]}
          value={told?.id === chosen && told.knownBy !== UNKNOWN ? told.knownBy : null}
          disabled={readOnly}
          onChoose={tell}
        />
      )}
      {told?.knownBy === 'think-so' && told.id === chosen && (
        <Notice kind="unsure" title={t('technique.thinkSo.title')}>
          <p>{t('technique.thinkSo.what')}</p>
        </Notice>
      )}
      {answered && <Continue words={t('continue')} onContinue={() => onward()} />}
      {!answered && <p className="hint">{t('technique.needed')}</p>}
    </>
  );
}
