import type { Agenda, AgendaList, QuestionBox } from '../sheet/blocks.ts';
import { QrCode } from './QrCode.tsx';
import { SheetFields } from './SheetFields.tsx';

/** What stands on the first page of paper; on screen every question stands here, whatever fits on paper. */
export function SheetAgenda({ agenda, titleId }: { readonly agenda: Agenda; readonly titleId: string }) {
  const { title, identity, plan, decision, told, notConsent, consentCompleted, fingerprint } = agenda;
  return (
    <>
      <h2 id={titleId}>{title}</h2>
      <p className="sheet-name">{identity.name}</p>
      <p>{identity.birthDate}</p>
      <p>{identity.number}</p>
      <SheetFields fields={plan} />
      <section className="sheet-decision">
        <h3>{decision.heading}</h3>
        <p className="sheet-name">{decision.words}</p>
        {decision.since.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>{decision.counts}</p>
        <p>{decision.signed}</p>
      </section>
      <section>
        <h3>{told.heading}</h3>
        <p>{told.strong ? <strong>{told.words}</strong> : told.words}</p>
      </section>
      <Questions questions={agenda.questions} />
      <div className="sheet-lists">
        {[agenda.notSure, agenda.matters, agenda.again, agenda.health].map((list) => (
          <ListSection key={list.heading} list={list} />
        ))}
      </div>
      <section className="sheet-foot">
        <p>
          <strong>{notConsent}</strong>
        </p>
        <SheetFields fields={consentCompleted} />
        <p>
          {fingerprint.label} <span className="fingerprint">{fingerprint.groups}</span>
        </p>
        <QrCode data={fingerprint.qr} label={fingerprint.label} />
      </section>
    </>
  );
}

function Questions({ questions }: { readonly questions: Agenda['questions'] }) {
  return (
    <section>
      <h3>{questions.heading}</h3>
      {questions.all.length === 0 && <p>{questions.none}</p>}
      <ol className="sheet-questions">
        {questions.all.map((question) => (
          <Question key={question.number} question={question} questions={questions} />
        ))}
      </ol>
    </section>
  );
}

function Question({
  question,
  questions,
}: {
  readonly question: QuestionBox;
  readonly questions: Agenda['questions'];
}) {
  const { number, words, about, answer, discussed, reply } = question;
  return (
    <li value={number}>
      <p dir="auto">
        <q>{words}</q>
      </p>
      {about && <p className="aside">{about}</p>}
      <SheetFields
        fields={[
          { label: questions.answer, value: answer },
          { label: questions.discussedBy, value: discussed?.by ?? null },
          { label: questions.when, value: discussed?.when ?? null },
        ]}
      />
      {reply && <p>{reply}</p>}
    </li>
  );
}

function ListSection({ list: { heading, items, none } }: { readonly list: AgendaList }) {
  return (
    <section>
      <h3>{heading}</h3>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
