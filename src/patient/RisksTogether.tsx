import { risksOf } from '../consent/standing.ts';
import type { Page } from '../consent/steps.ts';
import { risksOfCategory, type PlacedRisk } from '../risks/applies.ts';
import { RiskFigure } from '../ui/RiskFigure.tsx';
import { Ask, useHowOften } from './Ask.tsx';
import { Continue } from './Continue.tsx';
import { RiskAnswering } from './RiskAnswering.tsx';
import { RiskText } from './RiskText.tsx';
import type { PageProps, Session } from './session.ts';
import { YouToldUs } from './YouToldUs.tsx';

type Props = PageProps<Extract<Page, { page: 'together' }>>;

/** The milder risks of a category, each with its own figure and its own answer. There is no "all clear". */
export function RisksTogether({ session, page, onward }: Props) {
  const { t, review, catalog, record } = session;
  const risks = risksOfCategory(risksOf(review, catalog), page.category);
  const cards = risks.filter(({ place }) => place === 'card');
  const lines = risks.filter(({ place }) => place === 'line');
  const shown = cards.map(({ risk }) => ({ type: 'shown', subject: { kind: 'risk', id: risk.id } }) as const);
  const open = cards.some(({ risk }) => !(risk.id in review.answers));
  return (
    <>
      {cards.map((placed) => (
        <section key={placed.risk.id} className="card" aria-labelledby={`risk-${placed.risk.id}`}>
          <h2 id={`risk-${placed.risk.id}`}>{placed.risk.title}</h2>
          <RiskCard session={session} placed={placed} />
        </section>
      ))}
      {lines.map((placed) => (
        <details
          key={placed.risk.id}
          className="card only-if"
          onToggle={(event) =>
            event.currentTarget.open && record([{ type: 'shown', subject: { kind: 'risk', id: placed.risk.id } }])
          }
        >
          <summary>{t('risk.onlyIf', { risk: placed.risk.title, factors: onlyIf(session, placed) })}</summary>
          <RiskCard session={session} placed={placed} />
        </details>
      ))}
      <Continue words={t(open ? 'continue.unanswered' : 'continue')} onContinue={() => onward(shown)} />
    </>
  );
}

function onlyIf({ catalog, language }: Session, { risk }: PlacedRisk): string {
  const factors = catalog.factors.filter(({ id }) => risk.onlyIf?.includes(id));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(
    factors.map(({ title }) => title.toLocaleLowerCase(language)),
  );
}

function RiskCard({ session, placed: { risk, figure } }: { readonly session: Session; readonly placed: PlacedRisk }) {
  const { t, language, catalog } = session;
  const howOften = useHowOften(session, risk.id);
  return (
    <>
      <p>{risk.summary}</p>
      <YouToldUs session={session} risk={risk} />
      <RiskFigure
        figure={figure}
        figureId={risk.id}
        t={t}
        language={language}
        sources={catalog.sources}
        {...howOften}
      />
      <RiskText risk={risk} t={t} level="h3" />
      <RiskAnswering session={session} risk={risk} />
      <Ask session={session} about={{ kind: 'risk', id: risk.id }} title={risk.title} />
    </>
  );
}
