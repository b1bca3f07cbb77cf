import type { Catalog } from '../risks/catalog.ts';
import { wasShown, type Review } from './review.ts';
import { countedRisks } from './standing.ts';

/** Counts over the risks that apply. `answered` is the sum of the three answers; `answered + open` is `total`. */
export type Progress = {
  readonly total: number;
  readonly shown: number;
  readonly answered: number;
  readonly clear: number;
  readonly notSure: number;
  readonly ratherNot: number;
  readonly open: number;
};

/** What is done, apart from where the patient is. Never a percentage. */
export function progress(review: Review, catalog: Catalog): Progress {
  const risks = countedRisks(review, catalog);
  const count = (answer: string) => risks.filter(({ risk }) => review.answers[risk.id] === answer).length;
  const clear = count('clear');
  const notSure = count('not-sure');
  const ratherNot = count('rather-not');
  const answered = clear + notSure + ratherNot;
  return {
    total: risks.length,
    shown: risks.filter(({ risk }) => wasShown(review, { kind: 'risk', id: risk.id })).length,
    answered,
    clear,
    notSure,
    ratherNot,
    open: risks.length - answered,
  };
}
