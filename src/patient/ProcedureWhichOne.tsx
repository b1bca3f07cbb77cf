import { Continue } from './Continue.tsx';
import { ask } from './Ask.tsx';
import type { PageProps } from './session.ts';

/** The treatments side by side, for somebody who does not know which is planned. No page of risks follows. */
export function ProcedureWhichOne({ session, onward }: PageProps) {
  const { t, catalog, review, readOnly } = session;
  const asked = review.questions.some(({ starter }) => starter === 'which-technique');
  const about = { kind: 'procedure', id: catalog.id } as const;
  const askWhich = () => ask(session, { starter: 'which-technique', words: catalog.procedure.askFirst, about });
  return (
    <>
      <p>{catalog.procedure.whyTheNameConfuses}</p>
      <div className="side-by-side">
        {catalog.techniques.map(({ id, title, summary, anaesthetic, stay, incision, reversible, usedFor }) => (
          <section key={id} className="card">
            <h2>{title}</h2>
            <p>{summary}</p>
            <p>{usedFor}</p>
            <p>{incision}</p>
            <p>{anaesthetic}</p>
            <p>{stay}</p>
            <p>{reversible}</p>
          </section>
        ))}
      </div>
      <p>
        <strong>{catalog.procedure.askFirst}</strong>
      </p>
      {asked && <p>{t('ask.added')}</p>}
      {!asked && !readOnly && (
        <button type="button" onClick={askWhich}>
          {t('whichOne.ask')}
        </button>
      )}
      <p>{t('whichOne.then')}</p>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}
