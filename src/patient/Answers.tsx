import { topicKey, type ByStaff } from '../consent/review.ts';
import { Reply } from '../consent/events.ts';
import type { Topic } from '../consent/staff-facts.ts';
import { RiskAnswer } from '../consent/terms.ts';
import { topicsOf } from '../consent/topics.ts';
import { formatInstant } from '../i18n/format.ts';
import { Choice } from '../ui/Choice.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps, Session } from './session.ts';

/** What the team answered, beside what was asked. Only the patient can say that it answers it. */
export function Answers({ session, onward }: PageProps) {
  const { t, review, catalog } = session;
  const answered = topicsOf(review, catalog).filter(
    (topic) => topic.kind !== 'own-risk' && noteOn(session, topic) !== null,
  );
  return (
    <>
      <p>{t('answers.why')}</p>
      {answered.map((topic) => (
        <Answered key={topicKey(topic)} session={session} topic={topic} />
      ))}
      {review.staff.ownRisks.map(({ id }) => (
        <Own key={id} session={session} id={id} />
      ))}
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}

type TopicProps = { readonly session: Session; readonly topic: Topic };
type Note = ByStaff<{ readonly words: string }>;

/** What staff wrote about a topic, or that it was talked about; null where neither. */
function noteOn({ review: { staff } }: Session, topic: Topic): Note | null {
  const key = topicKey(topic);
  const [answer, talked] = [staff.answered[key], staff.discussed[key]];
  if (answer && answer.words.trim() !== '') return answer;
  return talked ? { ...talked, words: '' } : null;
}

function Answered({ session, topic }: TopicProps) {
  const { t, review, catalog } = session;
  const note = noteOn(session, topic);
  const question = review.questions.find(({ id }) => id === topic.id);
  const risk = catalog.risks.find(({ id }) => id === topic.id);
  if (!note) return null;
  const title = topic.kind === 'question' ? t('answers.question') : t('answers.unsure', { risk: risk?.title ?? '' });
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {question && (
        <p className="words">
          <bdi>“{question.words}”</bdi>
        </p>
      )}
      <Said session={session} note={note} />
      {question && <ReplyChoice session={session} topic={topic} asked={question.words} />}
    </section>
  );
}

const Said = ({
  session: { t, language },
  note: { words, by, at },
}: {
  readonly session: Session;
  readonly note: Note;
}) => (
  <>
    <h3>{t('answers.answer')}</h3>
    <p className="words">
      <bdi>{words.trim() === '' ? t('answers.spoken') : words}</bdi>
    </p>
    <p className="hint">{t('answers.by', { name: by.name, role: by.post, when: formatInstant(language, at) })}</p>
  </>
);

function ReplyChoice({ session, topic, asked }: TopicProps & { readonly asked: string }) {
  const { t, review, record, readOnly } = session;
  const reply = review.replies[topicKey(topic)];
  return (
    <Choice
      name={`reply-${topic.id}`}
      legend={t('answers.reply')}
      options={Reply.options.map((value) => ({ value, label: t(`reply.${value}`) }))}
      value={reply?.asked === asked && !reply.isOld ? reply.reply : null}
      disabled={readOnly}
      onChoose={(chosen) => record([{ type: 'replied', topic, asked, reply: chosen }])}
    />
  );
}

function Own({ session, id }: { readonly session: Session; readonly id: string }) {
  const { t, review, record, readOnly } = session;
  const risk = review.staff.ownRisks.find((each) => each.id === id);
  if (!risk) return null;
  const note = noteOn(session, { kind: 'own-risk', id });
  return (
    <section className="card" aria-label={t('answers.own')}>
      <h2>{risk.title}</h2>
      <p className="hint">{t('answers.own.why')}</p>
      <p className="words">{risk.words}</p>
      {note && <Said session={session} note={note} />}
      <Choice
        name={`own-${id}`}
        legend={t('answer.legend')}
        hint={t('answer.hint')}
        options={RiskAnswer.options.map((value) => ({
          value,
          label: t(`answer.${value}`),
          quiet: value === 'rather-not',
        }))}
        value={review.ownAnswers[id] ?? null}
        disabled={readOnly}
        onChoose={(answer) => record([{ type: 'own-risk-answered', riskId: id, answer }])}
      />
    </section>
  );
}
