import type { Catalog, Figure, Risk } from './catalog.ts';
import { own } from './own.ts';

/** A risk as patients of one technique are told it. */
export type ToldRisk = { readonly risk: Risk; readonly figure: Figure };

/** What became of one risk between two versions. `before` is null for one that is new, `now` for one that is gone. */
export type RiskChange = {
  readonly id: string;
  readonly title: string;
  readonly before: ToldRisk | null;
  readonly now: ToldRisk | null;
};

/** The risks of a technique that a patient who read `before` would read otherwise in `now`, in the order of `now`, then those that are gone. */
export function riskChanges(before: Catalog, now: Catalog, technique: string): readonly RiskChange[] {
  const ids = new Set([...now.risks, ...before.risks].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [toldIn(before, id, technique), toldIn(now, id, technique)];
    const title = (is ?? was)?.risk.title;
    return title === undefined || isAlike(was, is) ? [] : [{ id, title, before: was, now: is }];
  });
}

function toldIn({ risks }: Catalog, id: string, technique: string): ToldRisk | null {
  const risk = risks.find((one) => one.id === id);
  const figure = risk && own(risk.figures, technique);
  return risk && figure ? { risk, figure } : null;
}

// Both were joined by the same code, so what is equal has its fields in the same order. Figures of other techniques are not told.
const isAlike = (a: ToldRisk | null, b: ToldRisk | null): boolean =>
  JSON.stringify(told(a)) === JSON.stringify(told(b));

const told = (one: ToldRisk | null) => one && { ...one.risk, figures: null, figure: one.figure };

/** What of a catalog is not one of its risks. */
export const PARTS = ['procedure', 'techniques', 'benefits', 'alternatives', 'factors', 'flags', 'checks'] as const;
export type Part = (typeof PARTS)[number];

export const changedParts = (before: Catalog, now: Catalog): readonly Part[] =>
  PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]));
