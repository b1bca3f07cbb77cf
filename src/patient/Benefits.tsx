import { techniqueOf } from '../consent/review.ts';
import { applicableBenefits } from '../risks/applies.ts';
import { RiskFigure } from '../ui/RiskFigure.tsx';
import { Ask } from './Ask.tsx';
import { Continue } from './Continue.tsx';
import type { PageProps } from './session.ts';

/** What it may do for you, with the numbers. */
export function Benefits({ session, onward }: PageProps) {
  const { t, language, review, catalog } = session;
  const benefits = applicableBenefits(catalog, techniqueOf(review) ?? '');
  const shown = benefits.map(({ id }) => ({ type: 'shown', subject: { kind: 'benefit', id } }) as const);
  return (
    <>
      {benefits.map(({ id, title, text, figure }) => (
        <section key={id} className="card" aria-labelledby={`benefit-${id}`}>
          <h2 id={`benefit-${id}`}>{title}</h2>
          <p>{text}</p>
          <RiskFigure figure={figure} figureId={id} t={t} language={language} sources={catalog.sources} />
          <Ask session={session} about={{ kind: 'benefit', id }} title={title} />
        </section>
      ))}
      <Continue words={t('continue')} onContinue={() => onward(shown)} />
    </>
  );
}
