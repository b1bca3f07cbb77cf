import { mustBeShown } from '../risks/applies.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { Decision } from './events.ts';
import type { Instant } from './terms.ts';
import { techniqueOf, wasShown, type Review } from './review.ts';
import { risksOf } from './standing.ts';

/** What is still missing before a decision may be signed. */
export type Missing =
  | 'name'
  | 'second-identifier'
  | 'technique'
  | 'technique-told'
  | 'decider'
  | 'authority'
  | 'adult'
  | 'serious-risks-shown';

type Case = { readonly review: Review; readonly catalog: Catalog; readonly on: Instant };
type Rule = (situation: Case) => Missing | null;

const name: Rule = ({ review }) => (review.identity ? null : 'name');

const secondIdentifier: Rule = ({ review: { identity } }) =>
  identity && (identity.birthDate ?? identity.hospitalNumber) !== null ? null : 'second-identifier';

const technique: Rule = ({ review }) => (techniqueOf(review) === null ? 'technique' : null);

const techniqueTold: Rule = ({ review }) => (review.technique?.knownBy === 'think-so' ? 'technique-told' : null);

const decider: Rule = ({ review }) => (review.decider ? null : 'decider');

/** A representative needs an authority that is named and that staff have seen. */
const authority: Rule = ({ review: { decider: who, authoritySeen } }) =>
  who?.who === 'representative' && (who.authority === null || authoritySeen?.authority !== who.authority)
    ? 'authority'
    : null;

const adult: Rule = ({ review, on }) =>
  review.identity?.birthDate && review.decider?.who !== 'representative' && ageOn(review.identity.birthDate, on) < 18
    ? 'adult'
    : null;

const seriousRisksShown: Rule = ({ review, catalog }) =>
  unshownSeriousRisks(review, catalog).length === 0 ? null : 'serious-risks-shown';

/** What each decision needs. @see GMC 2020, "Decision making and consent". */
const NEEDS: Readonly<Record<Decision, readonly Rule[]>> = {
  'go-ahead': [name, secondIdentifier, technique, techniqueTold, decider, authority, adult, seriousRisksShown],
  'talk-first': [name, authority, adult],
  no: [name, authority, adult],
};

/**
 * What keeps a decision from being signed; empty where it may be.
 * @param situation.on the time of signing; its calendar day decides whether the patient is an adult.
 */
export function refusalToSign(situation: Case & { readonly decision: Decision }): readonly Missing[] {
  return NEEDS[situation.decision].flatMap((rule) => rule(situation) ?? []);
}

/** Without a patient who decides, or an authority that was seen, the app makes a question sheet and offers no decision. */
export const offersDecision = (situation: Case): boolean =>
  [authority, adult].every((rule) => rule(situation) === null);

/** The risks that must have been shown, or declined, before "go ahead". */
export function unshownSeriousRisks(review: Review, catalog: Catalog): readonly string[] {
  return risksOf(review, catalog)
    .filter((placed) => placed.place === 'page' && mustBeShown(placed))
    .map(({ risk }) => risk.id)
    .filter((id) => !wasShown(review, { kind: 'risk', id }) && review.answers[id] !== 'rather-not');
}

/** Whole years on the calendar day of `on`, which is the day on this device. */
function ageOn(birthDate: string, on: Instant): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}
