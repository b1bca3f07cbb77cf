import { placedRisks, type PlacedRisk } from '../risks/applies.ts';
import type { Catalog, Check } from '../risks/catalog.ts';
import { techniqueOf, type Review } from './review.ts';

type Placed = { readonly catalog: Catalog; readonly technique: string; readonly risks: readonly PlacedRisk[] };

// Every page asks many times over; the answer changes with the health answers alone.
const known = new WeakMap<Review['health'], Placed>();

/** The risks of this patient's technique, each with its place. None while the technique is unknown. */
export function risksOf(review: Review, catalog: Catalog): readonly PlacedRisk[] {
  const technique = techniqueOf(review);
  if (technique === null) return [];
  const last = known.get(review.health);
  if (last?.catalog === catalog && last.technique === technique) return last.risks;
  const risks = placedRisks(catalog, technique, review.health);
  known.set(review.health, { catalog, technique, risks });
  return risks;
}

/** Those that count: a risk that exists only with an implant does not, once the patient said there is none. */
export function countedRisks(review: Review, catalog: Catalog): readonly PlacedRisk[] {
  return risksOf(review, catalog).filter(({ counts, risk }) => counts || risk.id in review.answers);
}

/** The checks whose last answer was not the right one: something to go over again, not a mark. */
export function wrongChecks(
  review: Review,
  catalog: Catalog,
): readonly { readonly check: Check; readonly chosen: string }[] {
  return catalog.checks.flatMap((check) => {
    const chosen = check.options.find(({ id }) => id === review.checks[check.id]);
    return chosen && !chosen.correct ? [{ check, chosen: chosen.text }] : [];
  });
}
