import { questionsAbout } from '../consent/questions.ts';
import type { PlacedRisk } from '../risks/applies.ts';
import { hrefOf } from './route.ts';
import type { Session } from './session.ts';

/** How a risk stands, in words: the answer, and beside it what was asked and what matters. */
export function riskState({ review, t }: Session, riskId: string): string {
  const answer = review.answers[riskId];
  const parts = [
    t(answer ? `state.${answer}` : 'state.open'),
    ...(questionsAbout(review, { kind: 'risk', id: riskId }).length > 0 ? [t('state.asked')] : []),
    ...(riskId in review.mattering ? [t('state.matters')] : []),
  ];
  return new Intl.ListFormat(review.language, { type: 'unit' }).format(parts);
}

/** Where a risk stands: a page of its own, or the common page of its category. */
export const hrefOfRisk = ({ risk, place }: PlacedRisk): string =>
  hrefOf(
    place === 'page'
      ? { step: 'risks', page: 'risk', riskId: risk.id }
      : { step: 'risks', page: 'together', category: risk.category },
  );

/** A list of risks as links, each with its state. Those that stand together lead to their common page. */
export function RiskLinks({ session, risks }: { readonly session: Session; readonly risks: readonly PlacedRisk[] }) {
  return (
    <ul className="risk-links">
      {risks.map((placed) => (
        <li key={placed.risk.id}>
          <a href={hrefOfRisk(placed)}>{placed.risk.title}</a>{' '}
          <span className={`state ${session.review.answers[placed.risk.id] ?? 'open'}`}>
            {riskState(session, placed.risk.id)}
          </span>
        </li>
      ))}
    </ul>
  );
}
