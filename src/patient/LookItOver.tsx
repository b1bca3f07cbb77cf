import type { ReactNode } from 'react';
import { progress } from '../consent/progress.ts';
import { techniqueOf } from '../consent/review.ts';
import { countedRisks } from '../consent/standing.ts';
import type { Page } from '../consent/steps.ts';
import { MatterField } from '../consent/events.ts';
import { FACTOR_GROUPS } from '../risks/order.ts';
import { formatDate } from '../i18n/format.ts';
import { Continue } from './Continue.tsx';
import { NotOnSheet } from './NotOnSheet.tsx';
import { RiskLinks } from './RiskState.tsx';
import { hrefOf } from './route.ts';
import type { PageProps, Session } from './session.ts';

/** Everything on one page, each part with *Change*. What was not answered is said plainly. */
export function LookItOver({ session, onward }: PageProps) {
  const { t, review } = session;
  return (
    <>
      <p>{t('lookOver.why')}</p>
      <NotOnSheet session={session} />
      <AboutYou session={session} />
      <Treatment session={session} />
      {techniqueOf(review) !== null && <HealthAnswers session={session} />}
      {techniqueOf(review) !== null && <RiskAnswers session={session} />}
      {techniqueOf(review) !== null && <WhatMatters session={session} />}
      <Part session={session} title={t('title.questions')} page={{ step: 'questions' }}>
        <ol>
          {review.questions.map(({ id, words }) => (
            <li key={id} dir="auto">
              {words}
            </li>
          ))}
        </ol>
        {review.questions.length === 0 && <p>{t('lookOver.noQuestions')}</p>}
      </Part>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}

type PartProps = {
  readonly session: Session;
  readonly title: string;
  readonly page: Page;
  readonly children: ReactNode;
};

function Part({ session: { t }, title, page, children }: PartProps) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
      <p>
        <a href={hrefOf(page)}>
          {t('lookOver.change')} <span className="visually-hidden">{title}</span>
        </a>
      </p>
    </section>
  );
}

type Line = readonly [label: string, value: string | null | undefined];

const isSaid = (value: Line[1]) => value !== null && value !== undefined && value !== '';

function Lines({ session: { t }, lines }: { readonly session: Session; readonly lines: readonly Line[] }) {
  return (
    <dl className="lines">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{isSaid(value) ? value : t('lookOver.notSaid')}</dd>
        </div>
      ))}
    </dl>
  );
}

function AboutYou({ session }: { readonly session: Session }) {
  const { t, review, language } = session;
  const { identity, company, needs, decider } = review;
  const lines: readonly Line[] = [
    [t('identity.name'), identity?.name],
    [t('identity.birthDate'), identity?.birthDate && formatDate(language, identity.birthDate)],
    [t('identity.hospitalNumber'), identity?.hospitalNumber],
    [t('company.legend'), company && t(`company.${company}`)],
    [
      t('needs.legend'),
      [...(needs?.needs.map((need) => t(`need.${need}`)) ?? []), needs?.words].filter(Boolean).join('; '),
    ],
    [
      t('decider.legend'),
      decider && (decider.who === 'patient' ? t('decider.patient') : decider.name || t('decider.representative')),
    ],
  ];
  return (
    <Part session={session} title={t('title.about.identity')} page={{ step: 'about', page: 'identity' }}>
      <Lines session={session} lines={lines} />
    </Part>
  );
}

function Treatment({ session }: { readonly session: Session }) {
  const { t, review, catalog } = session;
  const technique = catalog.techniques.find(({ id }) => id === review.technique?.id);
  const lines: readonly Line[] = [
    [t('technique.legend'), technique?.title ?? (review.technique && t('technique.unknown'))],
    [t('technique.how'), review.technique && t(`knownBy.${review.technique.knownBy}`)],
    [t('side.legend'), review.side && t(`side.${review.side}`)],
  ];
  return (
    <Part session={session} title={t('step.procedure')} page={{ step: 'procedure', page: 'technique' }}>
      <Lines session={session} lines={lines} />
    </Part>
  );
}

function HealthAnswers({ session }: { readonly session: Session }) {
  const { t, review, catalog } = session;
  return FACTOR_GROUPS.map((group) => (
    <Part key={group} session={session} title={t(`group.${group}`)} page={{ step: 'health', group }}>
      <Lines
        session={session}
        lines={catalog.factors
          .filter((factor) => factor.group === group)
          .map(({ id, askPatient }) => [askPatient, review.health[id] && t(`health.${review.health[id]}`)])}
      />
    </Part>
  ));
}

function RiskAnswers({ session }: { readonly session: Session }) {
  const { t, review, catalog } = session;
  const risks = countedRisks(review, catalog);
  const first = risks[0]?.risk.category ?? 'outcome';
  return (
    <Part session={session} title={t('step.risks')} page={{ step: 'risks', page: 'category', category: first }}>
      <p>{t('progress.counts', { ...progress(review, catalog) })}</p>
      <RiskLinks session={session} risks={risks} />
    </Part>
  );
}

function WhatMatters({ session }: { readonly session: Session }) {
  const { t, review } = session;
  return (
    <Part session={session} title={t('title.matters')} page={{ step: 'matters' }}>
      <Lines
        session={session}
        lines={MatterField.options.map((field) => [t(`matters.${field}.short`), review.matters[field]])}
      />
    </Part>
  );
}
