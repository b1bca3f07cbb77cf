import type { Alternative, Benefit, Catalog, Check, Factor, Figure, Risk, WarningSign } from './catalog.ts';
import { band } from './frequency.ts';
import { own } from './own.ts';
import { CATEGORIES, SEVERITIES } from './order.ts';
import type { Category, Effect } from './structure.ts';

/** What the patient said of each health factor, by its id. A factor without an answer was not answered. */
export type HealthAnswers = Readonly<Record<string, 'yes' | 'no' | 'not-sure' | 'in-private'>>;

/**
 * A risk of the patient's technique and where it stands: on a page of its own, as a card among others, or as a line that opens.
 * `counts` is false only where a risk exists for some people alone and the patient said *no* to every such question.
 */
export type PlacedRisk = {
  readonly risk: Risk;
  readonly figure: Figure;
  readonly place: 'page' | 'card' | 'line';
  readonly counts: boolean;
};

export type Bearing = {
  readonly factor: Factor;
  readonly effect: Effect;
  readonly note: string;
  readonly answer: 'yes' | 'not-sure';
};

type Applicable = { readonly appliesTo: readonly string[] };

/** The risks of a technique: by category, worst first in each, then in the catalog's order. Empty for an unknown technique. */
export function placedRisks(catalog: Catalog, technique: string, health: HealthAnswers): readonly PlacedRisk[] {
  return catalog.risks
    .flatMap((risk) => {
      const figure = own(risk.figures, technique);
      return figure ? [{ risk, figure, place: placeOf(risk, figure, health), counts: counts(risk, health) }] : [];
    })
    .toSorted((a, b) => rank(a.risk) - rank(b.risk));
}

const rank = ({ category, severity }: Risk) =>
  CATEGORIES.indexOf(category) * SEVERITIES.length + SEVERITIES.indexOf(severity);

function placeOf(risk: Risk, figure: Figure, health: HealthAnswers): PlacedRisk['place'] {
  if (risk.onlyIf) return risk.onlyIf.some((factorId) => bears(health, factorId)) ? 'page' : 'line';
  if (isGrave(risk) || isVeryCommon(figure)) return 'page';
  return risk.modifiers.some(({ factorId }) => bears(health, factorId)) ? 'page' : 'card';
}

const isGrave = ({ severity }: Risk) => severity === 'life-changing' || severity === 'serious';

/** By the high end of a checked figure: a range that begins low must not hide that it may happen to 1 of 10. */
const isVeryCommon = (figure: Figure) =>
  figure.kind === 'frequency' && band(figure.high, figure.outOf) === 'very-common';

const counts = ({ onlyIf }: Risk, health: HealthAnswers) =>
  !onlyIf?.every((factorId) => own(health, factorId) === 'no');

/** Whether "go ahead" waits until this risk was shown or declined: serious, life-changing or very common, and on a page of its own. */
export const mustBeShown = ({ risk, figure, place }: PlacedRisk): boolean =>
  place === 'page' && (isGrave(risk) || isVeryCommon(figure));

export const risksOfCategory = (placed: readonly PlacedRisk[], category: Category): readonly PlacedRisk[] =>
  placed.filter(({ risk }) => risk.category === category);

/** The categories that have a risk, in the patient's order. */
export const categoriesOf = (placed: readonly PlacedRisk[]): readonly Category[] =>
  CATEGORIES.filter((category) => risksOfCategory(placed, category).length > 0);

const applicable = <T extends Applicable>(entries: readonly T[], technique: string) =>
  entries.filter(({ appliesTo }) => appliesTo.includes(technique));

export const applicableBenefits = (catalog: Catalog, technique: string): readonly Benefit[] =>
  applicable(catalog.benefits, technique);

export const applicableAlternatives = (catalog: Catalog, technique: string): readonly Alternative[] =>
  applicable(catalog.alternatives, technique);

export const applicableFlags = (catalog: Catalog, technique: string): readonly WarningSign[] =>
  applicable(catalog.flags, technique);

/**
 * The technique's checks that follow a category, in the catalog's order: those whose first related risk of this technique is in it.
 * Checks of no such risk follow the technique's last category.
 */
export function checksAfter(catalog: Catalog, technique: string, category: Category): readonly Check[] {
  const risks = applicable(catalog.risks, technique);
  const last = CATEGORIES.findLast((one) => risks.some((risk) => risk.category === one));
  return (own(catalog.checkOrder, technique) ?? [])
    .flatMap((id) => catalog.checks.filter((check) => check.id === id))
    .filter(({ relatedRiskIds }) => {
      const related = relatedRiskIds.flatMap((id) => risks.filter((risk) => risk.id === id));
      return (related[0]?.category ?? last) === category;
    });
}

/** What the patient told us that bears on a risk, in the catalog's words. Only *yes* and *not sure* bear: no personal risk is worked out. */
export function bearings(catalog: Catalog, risk: Risk, health: HealthAnswers): readonly Bearing[] {
  return risk.modifiers.flatMap(({ factorId, effect, note }) => {
    const factor = catalog.factors.find(({ id }) => id === factorId);
    const answer = own(health, factorId);
    return factor && (answer === 'yes' || answer === 'not-sure') ? [{ factor, effect, note, answer }] : [];
  });
}

/** The factors that cannot wait for the day and were answered *yes* or *not sure*. */
export const beforehandFactors = (catalog: Catalog, health: HealthAnswers): readonly Factor[] =>
  catalog.factors.filter(({ id, beforehand }) => beforehand !== undefined && bears(health, id));

/** The factors for the sheet's first page that were answered *yes* or *not sure*. */
export const alertFactors = (catalog: Catalog, health: HealthAnswers): readonly Factor[] =>
  catalog.factors.filter(({ id, alert }) => alert && bears(health, id));

function bears(health: HealthAnswers, factorId: string): boolean {
  const answer = own(health, factorId);
  return answer === 'yes' || answer === 'not-sure';
}
