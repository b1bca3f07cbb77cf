import { useId, useState } from 'react';
import type { DraftField } from '../consent/drafts.ts';
import type { Starter } from '../consent/events.ts';
import type { Subject } from '../consent/terms.ts';
import { askQuestion, questionsAbout, withdrawQuestion } from '../consent/questions.ts';
import type { Question } from '../consent/review.ts';
import { DraftText } from './DraftText.tsx';
import { WithWords } from './WithWords.tsx';
import type { Session } from './session.ts';

const STARTERS = ['how-many-done', 'what-would-you-do', 'how-would-i-notice'] as const;

type Props = { readonly session: Session; readonly about: Subject; readonly title: string };

/** *Ask about this*: opens below itself; a starter is one tap, own words are saved while they are typed. */
export function Ask({ session, about, title }: Props) {
  const { review, t, drafts, readOnly } = session;
  const field = `question:${about.kind}:${about.id}` as const;
  const [open, setOpen] = useState(field in drafts);
  const panel = useId();
  const asked = questionsAbout(review, about);
  return (
    <div className="ask">
      <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t('ask.open')} <span className="visually-hidden">{title}</span>
      </button>
      <AskedList session={session} about={about} asked={asked} />
      <div id={panel} hidden={!open} className="panel">
        {open && !readOnly && (
          <>
            <p>{t('ask.starters')}</p>
            <ul className="starters">
              {STARTERS.filter((starter) => !asked.some((question) => question.starter === starter)).map((starter) => (
                <li key={starter}>
                  <button
                    type="button"
                    onClick={() => ask(session, { starter, words: t(`question.${starter}`), about })}
                  >
                    {t(`question.${starter}`)}
                  </button>
                </li>
              ))}
            </ul>
            <OwnWords session={session} field={field} />
          </>
        )}
      </div>
    </div>
  );
}

function OwnWords({ session, field }: { readonly session: Session; readonly field: DraftField }) {
  const { t } = session;
  return (
    <>
      <DraftText
        session={session}
        name={field}
        label={t('ask.own')}
        hint={t('ask.nobodyReads')}
        field={field}
        saved=""
      />
      <button type="button" onClick={() => session.settle(field)}>
        {t('ask.add')}
      </button>
    </>
  );
}

type Asking = { readonly starter: Starter | null; readonly words: string; readonly about: Subject | null };

/** Puts a question on the list and says so. */
export function ask(session: Session, asking: Asking): void {
  const fact = askQuestion(session.review, { ...asking, newId: session.newId() });
  if (session.record([fact]).ok) session.say(session.t('ask.added'));
}

type AskedProps = { readonly session: Session; readonly about: Subject; readonly asked: readonly Question[] };

function AskedList({ session, about, asked }: AskedProps) {
  const { t, readOnly } = session;
  if (asked.length === 0) return null;
  const undo = (question: Question) => {
    if (session.record([withdrawQuestion(question, about)]).ok) session.say(t('ask.undone'));
  };
  return (
    <ul className="asked" aria-label={t('ask.onList')}>
      {asked.map((question) => (
        <li key={question.id}>
          <span>
            <WithWords words={question.words} say={(words) => t('ask.asked', { words })} />
          </span>
          {!readOnly && (
            <button type="button" onClick={() => undo(question)}>
              {t('ask.undo')} <span className="visually-hidden">{question.words}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One press: how often do you see this. */
export function useHowOften(session: Session, riskId: string) {
  const about = { kind: 'risk', id: riskId } as const;
  const question = questionsAbout(session.review, about).find(({ starter }) => starter === 'how-often');
  return {
    asked: question !== undefined,
    onAskHowOften: () => ask(session, { starter: 'how-often', words: session.t('question.how-often'), about }),
    onUndo: () => {
      if (question) session.record([withdrawQuestion(question, about)]);
    },
  };
}
