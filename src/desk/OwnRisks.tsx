import { useState } from 'react';
import type { OwnRisk } from '../consent/review.ts';
import { MAX_NAME, MAX_TEXT } from '../consent/terms.ts';
import { TextField } from '../ui/TextField.tsx';
import type { AtDesk } from './at-desk.ts';
import type { Templates } from './templates.ts';
import { TopicNote } from './TopicNote.tsx';

type Props = { readonly at: AtDesk; readonly templates: Templates };

/** Risks that are this patient's own: added by a clinician, shown to the patient for an answer. */
export function OwnRisks({ at, templates }: Props) {
  const { t, review, staff } = at;
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h2>{t('agenda.own')}</h2>
      {review.staff.ownRisks.map((risk) => (
        <Added key={risk.id} at={at} risk={risk} templates={templates} />
      ))}
      {adding ? (
        <Adding at={at} onAdded={() => setAdding(false)} />
      ) : (
        <button type="button" disabled={staff === null} onClick={() => setAdding(true)}>
          {t('agenda.own.add')}
        </button>
      )}
    </>
  );
}

function Added({ at, risk: { id, title, words }, templates }: Props & { readonly risk: OwnRisk }) {
  const { t, review } = at;
  const answer = review.ownAnswers[id];
  return (
    <details className="not-sure">
      <summary>{title}</summary>
      <p>{words}</p>
      <p className="hint">
        {answer ? t('agenda.own.answered', { answer: t(`answer.${answer}`) }) : t('agenda.own.open')}
      </p>
      <TopicNote
        at={at}
        topic={{ kind: 'own-risk', id }}
        label={t('agenda.answer.to', { what: title })}
        templates={templates}
      />
    </details>
  );
}

function Adding({ at, onAdded }: { readonly at: AtDesk; readonly onAdded: () => void }) {
  const { t, note, newId } = at;
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const add = () => {
    const named = title.trim() !== '';
    setIsMissing(!named);
    if (named && note([{ type: 'own-risk-added', riskId: newId(), title: title.trim(), words: words.trim() }]))
      onAdded();
  };
  return (
    <>
      <TextField
        t={t}
        name="own-title"
        kind="name"
        limit={MAX_NAME}
        label={t('agenda.own.title')}
        error={isMissing ? t('agenda.fault.title') : undefined}
        value={title}
        readOnly={false}
        onText={setTitle}
      />
      <TextField
        t={t}
        name="own-words"
        kind="words"
        limit={MAX_TEXT}
        label={t('agenda.own.words')}
        value={words}
        readOnly={false}
        onText={setWords}
      />
      <button type="button" className="primary" onClick={add}>
        {t('agenda.own.now')}
      </button>
    </>
  );
}
