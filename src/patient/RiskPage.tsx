import { risksOf } from '../consent/standing.ts';
import type { Page } from '../consent/steps.ts';
import { Notice } from '../ui/Notice.tsx';
import { RiskFigure } from '../ui/RiskFigure.tsx';
import { Ask, useHowOften } from './Ask.tsx';
import { Continue } from './Continue.tsx';
import { RiskAnswering } from './RiskAnswering.tsx';
import { RiskText } from './RiskText.tsx';
import type { PageProps } from './session.ts';
import { YouToldUs } from './YouToldUs.tsx';

/** One risk: how often, what could happen, what is done about it; then the patient's answer. */
export function RiskPage({ session, page, onward }: PageProps<Extract<Page, { page: 'risk' }>>) {
  const { t, language, review, catalog } = session;
  const howOften = useHowOften(session, page.riskId);
  const placed = risksOf(review, catalog).find(({ risk }) => risk.id === page.riskId);
  if (!placed) return <NotYours session={session} onward={onward} />;
  const { risk, figure } = placed;
  const subject = { kind: 'risk', id: risk.id } as const;
  return (
    <>
      <p className="lead">{risk.summary}</p>
      <YouToldUs session={session} risk={risk} />
      <section aria-labelledby="how-often">
        <h2 id="how-often">{t('risk.howOften')}</h2>
        <RiskFigure
          figure={figure}
          figureId={risk.id}
          t={t}
          language={language}
          sources={catalog.sources}
          {...howOften}
        />
      </section>
      <RiskText risk={risk} t={t} level="h2" />
      <RiskAnswering session={session} risk={risk} />
      <Ask session={session} about={subject} title={risk.title} />
      <Continue
        words={t(risk.id in review.answers ? 'continue' : 'continue.unanswered')}
        onContinue={() => onward([{ type: 'shown', subject }])}
      />
    </>
  );
}

/** An address of a risk that does not belong to this treatment. */
function NotYours({ session: { t }, onward }: Pick<PageProps, 'session' | 'onward'>) {
  return (
    <>
      <Notice kind="quiet">
        <p>{t('risk.notYours')}</p>
      </Notice>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}
