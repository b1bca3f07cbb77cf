import { useState } from 'react';
import type { DraftField } from '../consent/drafts.ts';
import { MAX_TEXT } from '../consent/terms.ts';
import { moveQuestion, ON_FIRST_PAGE } from '../consent/questions.ts';
import type { Question } from '../consent/review.ts';
import { joinList, type MessageId } from '../i18n/translate.ts';
import { namesOf } from '../sheet/said.ts';
import { textFault } from '../ui/text-fault.ts';
import { DraftText } from './DraftText.tsx';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  readonly question: Question;
  readonly at: number;
  readonly last: boolean;
  readonly onRemoved: (question: Question) => void;
};

/** One question: its words, what it is about, and what can be done with it. */
export function QuestionItem({ session, question, at, last, onRemoved }: Props) {
  const { t, catalog, language, readOnly, drafts } = session;
  const field = `edit:${question.id}` as const;
  const [editing, setEditing] = useState(field in drafts);
  const about = namesOf(question.about, catalog);
  return (
    <li className="card">
      {at < ON_FIRST_PAGE && <p className="hint">{t('questions.onFirstPage')}</p>}
      {editing ? (
        <EditQuestion session={session} question={question} field={field} onDone={() => setEditing(false)} />
      ) : (
        <p className="words" dir="auto">
          {question.words}
        </p>
      )}
      {about.length > 0 && <p className="hint">{t('questions.about', { list: joinList(language, about) })}</p>}
      {!readOnly && !editing && (
        <QuestionButtons
          session={session}
          question={question}
          at={at}
          last={last}
          onEdit={() => setEditing(true)}
          onRemoved={onRemoved}
        />
      )}
    </li>
  );
}

function QuestionButtons({ session, question, at, last, onEdit, onRemoved }: Props & { readonly onEdit: () => void }) {
  const { t, review, record, say } = session;
  const move = (to: 'first' | 'up' | 'down', said: MessageId) => () => {
    const facts = moveQuestion(review, question.id, to);
    if (facts.length > 0 && record(facts).ok) say(t(said));
  };
  const remove = () => {
    if (record([{ type: 'question-removed', questionId: question.id }]).ok) onRemoved(question);
  };
  const which = <span className="visually-hidden">{question.words}</span>;
  const buttons: readonly (readonly [MessageId, () => void, boolean])[] = [
    ['questions.putFirst', move('first', 'questions.moved'), at > 0],
    ['questions.up', move('up', 'questions.moved'), at > 0],
    ['questions.down', move('down', 'questions.moved'), !last],
    ['questions.edit', onEdit, true],
    ['questions.remove', remove, true],
  ];
  return (
    <p className="buttons">
      {buttons.map(
        ([words, act, offered]) =>
          offered && (
            <button key={words} type="button" onClick={act}>
              {t(words)} {which}
            </button>
          ),
      )}
    </p>
  );
}

type EditProps = {
  readonly session: Session;
  readonly question: Question;
  readonly field: DraftField;
  readonly onDone: () => void;
};

function EditQuestion({ session, question, field, onDone }: EditProps) {
  const { t } = session;
  const save = () => {
    session.settle(field);
    // Words that cannot be kept stay open, with the reason beside them.
    if (textFault(session.drafts[field] ?? '', MAX_TEXT) === null) onDone();
  };
  return (
    <>
      <DraftText
        session={session}
        name={`edit-${question.id}`}
        label={t('questions.editLabel')}
        field={field}
        saved={question.words}
      />
      <button type="button" onClick={save}>
        {t('questions.saveEdit')}
      </button>
    </>
  );
}
