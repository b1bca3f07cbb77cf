import { agendaOf } from '../sheet/agenda.ts';
import type { Agenda as AgendaOfSheet, AgendaList } from '../sheet/blocks.ts';
import { stillMissing } from '../consent/desk-state.ts';
import { joinList } from '../i18n/translate.ts';
import type { AtDesk } from './at-desk.ts';
import { ChangedContent } from './ChangedContent.tsx';
import { Countersign } from './Countersign.tsx';
import { OwnRisks } from './OwnRisks.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { formatDeskRoute } from './route.ts';
import { missingWords } from './state-words.ts';
import type { Templates } from './templates.ts';
import { TopicNote } from './TopicNote.tsx';
import { NotSure } from './NotSure.tsx';

export type AgendaActions = {
  readonly onPrint: () => void;
  readonly onHandOver: () => void;
  readonly onHandBack: () => void;
};

type Props = AgendaActions & {
  readonly at: AtDesk;
  readonly templates: Templates;
  /** What was done last, or why it could not be. */
  readonly said?: string;
};

/** What the surgeon sees before they touch anything: decision, told us, questions, not sure, go over again, matters, health. */
export function Agenda({ at, templates, said = '', ...actions }: Props) {
  const { t, review, events, catalog, language } = at;
  const agenda = agendaOf({ review, events, catalog, t, language, clinic: null, fingerprint: '', seal: null });
  return (
    <ReviewPage
      at={at}
      title={agenda.identity.name}
      back={{ at: 'list' }}
      wide
      beside={
        <p className="identity">
          {agenda.identity.birthDate}. {agenda.identity.number}. <Missing at={at} />
        </p>
      }
      tools={<Actions at={at} {...actions} />}
    >
      <p role="status">{said}</p>
      <ChangedContent at={at} />
      <div className="agenda">
        <Who at={at} agenda={agenda} />
        <section aria-labelledby="agenda-questions" className="agenda-questions">
          <h2 id="agenda-questions">{agenda.questions.heading}</h2>
          {agenda.questions.all.length === 0 && <p>{t('agenda.noQuestions')}</p>}
          <ol>
            {agenda.questions.all.map(({ number, words, about }, i) => {
              const question = review.questions[i];
              return (
                question && (
                  <li key={question.id}>
                    <p className="words">
                      <bdi>“{words}”</bdi>
                    </p>
                    {about && <p className="hint">{about}</p>}
                    <TopicNote
                      at={at}
                      topic={{ kind: 'question', id: question.id }}
                      asked={question.words}
                      label={t('agenda.answer', { number })}
                      templates={templates}
                    />
                  </li>
                )
              );
            })}
          </ol>
          <Countersign at={at} />
        </section>
        <section aria-labelledby="agenda-not-sure" className="agenda-beside">
          <NotSure at={at} heading={agenda.notSure.heading} none={agenda.notSure.none} templates={templates} />
          <Points {...agenda.again} />
          <Points {...agenda.matters} />
          <OwnRisks at={at} templates={templates} />
        </section>
      </div>
    </ReviewPage>
  );
}

/** What is beside the agenda: a link is for who has not signed, confirming for who has. */
const placesOf = ({ signatures }: AtDesk['review']) =>
  signatures.length === 0
    ? (['send', 'notes', 'withdraw', 'erase'] as const)
    : (['notes', 'confirm', 'withdraw', 'erase'] as const);

/** Whose it is, what they decided, and what in their health bears on it. */
function Who({ at: { t, slot }, agenda }: { readonly at: AtDesk; readonly agenda: AgendaOfSheet }) {
  const { decision, told } = agenda;
  return (
    <section aria-label={t('sheet.decision')} className="agenda-who">
      <dl className="lines">
        {agenda.plan.map(({ label, value }, i) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {i === 0 && (
                <a className="change" href={formatDeskRoute({ at: 'plan', slot })} aria-label={t('plan.title')}>
                  {t('agenda.plan')}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{decision.heading}</h2>
      <p className="decision">{decision.words}</p>
      <p>{decision.counts}</p>
      <p>{decision.signed}</p>
      <h2>{told.heading}</h2>
      <p className={told.strong ? 'told strong' : 'told'}>{told.words}</p>
      <Points {...agenda.health} />
    </section>
  );
}

const Points = ({ heading, items, none }: AgendaList) => (
  <>
    <h2>{heading}</h2>
    {items.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ul>
        {items.map((item) => (
          <li key={item}>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
    )}
  </>
);

function Missing({ at }: { readonly at: AtDesk }) {
  const { t, review, catalog, clinic, language } = at;
  const missing = stillMissing({ review, catalog, witnessAlways: clinic.witnessAlways ?? false });
  if (missing.length === 0) return null;
  return <span className="hint">{t('agenda.missing', { list: joinList(language, missingWords(missing, at)) })}</span>;
}

function Actions({
  at: { t, slot, review },
  onPrint,
  onHandOver,
  onHandBack,
}: AgendaActions & { readonly at: AtDesk }) {
  return (
    <>
      <button type="button" onClick={onPrint}>
        {t('agenda.print')}
      </button>
      {review.signatures.length > 0 ? (
        <button type="button" onClick={onHandBack}>
          {t('agenda.handBack')}
        </button>
      ) : (
        <button type="button" onClick={onHandOver}>
          {t('agenda.handOver')}
        </button>
      )}
      {placesOf(review).map((place) => (
        <a key={place} href={formatDeskRoute({ at: place, slot })}>
          {t(`agenda.${place}`)}
        </a>
      ))}
    </>
  );
}
