import type { ReviewEvent } from '../consent/events.ts';
import type { Instant } from '../consent/terms.ts';

/** What the start page says of a review before it is opened. */
export type Summary = {
  /** Null until the patient has given it. */
  readonly name: string | null;
  readonly startedAt: Instant | null;
  readonly changedAt: Instant | null;
  readonly state: 'reading' | 'stopped' | 'signed';
};

/** Read from the log each time: kept beside it, a name could stay behind after it was corrected. */
export function summarise(events: readonly ReviewEvent[]): Summary {
  const identity = events.map(({ fact }) => fact).findLast((fact) => fact.type === 'identity-given');
  return {
    name: identity?.name ?? null,
    startedAt: events.at(0)?.at ?? null,
    changedAt: events.at(-1)?.at ?? null,
    state: stateAfter(events.at(-1)),
  };
}

/** Nothing can follow a signature but `reopened`, and any fact after `stopped` takes the review up again. */
function stateAfter(last: ReviewEvent | undefined): Summary['state'] {
  const type = last?.fact.type;
  return type === 'signed' || type === 'stopped' ? type : 'reading';
}
