import { techniqueOf } from '../consent/review.ts';
import type { Page } from '../consent/steps.ts';
import { risksOf } from '../consent/standing.ts';
import { checksAfter } from '../risks/applies.ts';
import type { Check } from '../risks/catalog.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Continue } from './Continue.tsx';
import { hrefOfRisk } from './RiskState.tsx';
import type { PageProps, Session } from './session.ts';

/** Did we explain this clearly? The check tries the explaining, not the patient; nothing hangs on it. */
export function Checks({ session, page, onward }: PageProps<Extract<Page, { page: 'check' }>>) {
  const { t, review, catalog } = session;
  const checks = checksAfter(catalog, techniqueOf(review) ?? '', page.category);
  return (
    <>
      <p>{t('check.why')}</p>
      {checks.map((check) => (
        <OneCheck key={check.id} session={session} check={check} />
      ))}
      <p>{t('check.pause')}</p>
      <Continue words={t('continue')} onContinue={() => onward()} />
    </>
  );
}

function OneCheck({ session, check }: { readonly session: Session; readonly check: Check }) {
  const { t, review, catalog, record, readOnly } = session;
  const chosen = check.options.find(({ id }) => id === review.checks[check.id]);
  const related = risksOf(review, catalog).find(({ risk }) => check.relatedRiskIds.includes(risk.id));
  return (
    <Choice
      name={`check-${check.id}`}
      legend={check.question}
      options={check.options.map(({ id, text }) => ({ value: id, label: text }))}
      value={chosen?.id ?? null}
      disabled={readOnly}
      onChoose={(optionId) => record([{ type: 'check-answered', checkId: check.id, optionId }])}
    >
      <div role="status">
        {chosen && (
          <Notice
            kind={chosen.correct ? 'quiet' : 'unsure'}
            title={t(chosen.correct ? 'check.right' : 'check.notQuite')}
          >
            <p>{check.explanation}</p>
            {!chosen.correct && <p>{t('check.again')}</p>}
            {!chosen.correct && related && (
              <p>
                <a href={hrefOfRisk(related)}>{t('check.readAgain', { risk: related.risk.title })}</a>
              </p>
            )}
          </Notice>
        )}
      </div>
    </Choice>
  );
}
