import { techniqueOf } from '../consent/review.ts';
import { Ask } from './Ask.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

/** What happens, the anaesthetic, going home. */
export function ProcedureWhatHappens({ session, onward }: PageProps) {
  const { t, review, catalog } = session;
  const technique = catalog.techniques.find(({ id }) => id === techniqueOf(review));
  if (!technique) return <Continue words={t('continue')} onContinue={() => onward()} />;
  const about = { kind: 'procedure', id: technique.id } as const;
  return (
    <>
      <p className="lead">{technique.summary}</p>
      <h2>{t('whatHappens.steps')}</h2>
      <ol className="steps">
        {technique.whatHappens.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>{t('whatHappens.anaesthetic')}</h2>
      <p>{technique.anaesthetic}</p>
      <h2>{t('whatHappens.after')}</h2>
      <p>
        {technique.incision} {technique.stay}
      </p>
      <p>{technique.reversible}</p>
      <h2>{t('whatHappens.usedFor')}</h2>
      <p>{technique.usedFor}</p>
      <p>{catalog.procedure.notFor}</p>
      <Ask session={session} about={about} title={technique.title} />
      <Continue words={t('continue')} onContinue={() => onward([{ type: 'shown', subject: about }])} />
    </>
  );
}
