import { useState } from 'react';
import { ON_FIRST_PAGE, restoreQuestion } from '../consent/questions.ts';
import type { Question } from '../consent/review.ts';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import { DraftText } from './DraftText.tsx';
import { NobodyToldYet } from './NobodyToldYet.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import { WithWords } from './WithWords.tsx';
import type { PageProps, Session } from './session.ts';

const FIELD = 'question:free';

/** All questions in one list. The first three stand on the first page of the sheet. */
export function Questions({ session, onward }: PageProps) {
  const { t, review } = session;
  const [removed, setRemoved] = useState<Question | null>(null);
  return (
    <>
      <p>{t('questions.why', { count: review.questions.length, first: ON_FIRST_PAGE })}</p>
      {removed && <Removed session={session} question={removed} onDone={() => setRemoved(null)} />}
      <ol className="questions">
        {review.questions.map((question, i) => (
          <QuestionItem
            key={question.id}
            session={session}
            question={question}
            at={i}
            last={i === review.questions.length - 1}
            onRemoved={setRemoved}
          />
        ))}
      </ol>
      <AddQuestion session={session} />
      <NobodyToldYet session={session} />
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}

type RemovedProps = { readonly session: Session; readonly question: Question; readonly onDone: () => void };

function Removed({ session: { t, record }, question, onDone }: RemovedProps) {
  const undo = () => {
    record([restoreQuestion(question)]);
    onDone();
  };
  return (
    <Notice kind="quiet">
      <p role="status">
        <WithWords words={question.words} say={(words) => t('questions.removed', { words })} />
      </p>
      <button type="button" onClick={undo}>
        {t('ask.undo')}
      </button>
    </Notice>
  );
}

function AddQuestion({ session }: { readonly session: Session }) {
  const { t, readOnly } = session;
  if (readOnly) return null;
  return (
    <section aria-labelledby="add-question">
      <h2 id="add-question">{t('questions.add')}</h2>
      <DraftText
        session={session}
        name="question-free"
        label={t('questions.own')}
        hint={t('ask.nobodyReads')}
        field={FIELD}
        saved=""
      />
      <button type="button" onClick={() => session.settle(FIELD)}>
        {t('ask.add')}
      </button>
    </section>
  );
}
