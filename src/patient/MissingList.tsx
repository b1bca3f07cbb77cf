import { unshownSeriousRisks, type Missing } from '../consent/may-sign.ts';
import type { Page } from '../consent/steps.ts';
import { hrefOf } from './route.ts';
import type { Session } from './session.ts';

/** What is missing before a decision can be signed, each with the way there. */
export function MissingList({ session, missing }: { readonly session: Session; readonly missing: readonly Missing[] }) {
  const unshown = unshownSeriousRisks(session.review, session.catalog);
  return (
    <ul>
      {missing.map((what) => (
        <li key={what}>
          <a href={hrefOf(pageFor(what, unshown))}>{session.t(`missing.${what}`, { count: unshown.length })}</a>
        </li>
      ))}
    </ul>
  );
}

function pageFor(missing: Missing, unshown: readonly string[]): Page {
  switch (missing) {
    case 'name':
    case 'second-identifier':
    case 'adult':
      return { step: 'about', page: 'identity' };
    case 'technique':
    case 'technique-told':
      return { step: 'procedure', page: 'technique' };
    case 'decider':
    case 'authority':
      return { step: 'about', page: 'decider' };
    case 'serious-risks-shown':
      return unshown[0] === undefined ? { step: 'decide' } : { step: 'risks', page: 'risk', riskId: unshown[0] };
  }
}
