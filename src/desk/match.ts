import type { ReviewEvent } from '../consent/events.ts';
import { isSamePerson, type Identity } from '../consent/same-person.ts';
import { join } from '../record/join.ts';

/** How a review that was brought in stands to one of the same id that the desk has. */
export type Match =
  /** All of it is here already. */
  | { readonly is: 'known' }
  /** What is here is its beginning, or was prepared for this very patient: it takes that one's place. */
  | { readonly is: 'continues' }
  /** Prepared for somebody else: never merged. */
  | { readonly is: 'identity-differs' }
  /** Both went on from the same beginning: both are kept, and both are named. */
  | { readonly is: 'two-versions' };

const BEST_FIRST = ['known', 'continues', 'two-versions', 'identity-differs'] as const;

/** Of several reviews of one id, which a file belongs to: where one was set aside before, both have the same. */
export const bestMatch = <M extends { readonly match: Match }>(matches: readonly M[]): M | undefined =>
  matches.toSorted((a, b) => BEST_FIRST.indexOf(a.match.is) - BEST_FIRST.indexOf(b.match.is)).at(0);

/** @param here the log that the desk has under the same review id. */
export function matchOf(here: readonly ReviewEvent[], brought: readonly ReviewEvent[]): Match {
  switch (join(here, brought)) {
    case 'same':
    case 'first-is-longer':
      return { is: 'known' };
    case 'second-is-longer':
      return { is: 'continues' };
    case 'different':
      if (!isSamePerson(identityIn(here), identityIn(brought))) return { is: 'identity-differs' };
      return { is: isOnlyPrepared(here) ? 'continues' : 'two-versions' };
  }
}

/** Nobody but staff has written in it yet. */
export const isOnlyPrepared = (events: readonly ReviewEvent[]) => events.every(({ by }) => by.role === 'staff');

/**
 * A review that came back from the patient's own device, with what staff noted here since its link was made: another day, another side.
 * @param here the log that it takes the place of; what is no more than its beginning has nothing to add.
 */
export function withNotes(here: readonly ReviewEvent[], brought: readonly ReviewEvent[]): readonly ReviewEvent[] {
  if (join(here, brought) !== 'different') return brought;
  const sent = here.findIndex(({ fact }) => fact.type === 'sent');
  const since = here.filter(({ fact }, i) => sent !== -1 && i > sent && fact.type !== 'sent');
  const last = brought.at(-1)?.seq ?? 0;
  return [...brought, ...since.map((event, i) => ({ ...event, seq: last + 1 + i }))];
}

const identityIn = (events: readonly ReviewEvent[]): Identity | null =>
  events.flatMap(({ fact }) => (fact.type === 'identity-given' ? [fact] : [])).at(-1) ?? null;
