import { techniqueOf } from '../consent/review.ts';
import { applicableAlternatives } from '../risks/applies.ts';
import { Ask } from './Ask.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

/** Other choices, doing nothing among them, each with for and against. */
export function Alternatives({ session, onward }: PageProps) {
  const { t, review, catalog } = session;
  const alternatives = applicableAlternatives(catalog, techniqueOf(review) ?? '');
  const shown = alternatives.map(({ id }) => ({ type: 'shown', subject: { kind: 'alternative', id } }) as const);
  return (
    <>
      {alternatives.map(({ id, title, text, pros, cons }) => (
        <section key={id} className="card" aria-labelledby={`alternative-${id}`}>
          <h2 id={`alternative-${id}`}>{title}</h2>
          <p>{text}</p>
          <div className="for-and-against">
            <Reasons heading={t('alternatives.for')} reasons={pros} />
            <Reasons heading={t('alternatives.against')} reasons={cons} />
          </div>
          <Ask session={session} about={{ kind: 'alternative', id }} title={title} />
        </section>
      ))}
      <Continue words={t('continue')} onContinue={() => onward(shown)} />
    </>
  );
}

const Reasons = ({ heading, reasons }: { readonly heading: string; readonly reasons: readonly string[] }) => (
  <div>
    <h3>{heading}</h3>
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </div>
);
