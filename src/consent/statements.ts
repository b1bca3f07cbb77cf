import { applicableAlternatives, applicableBenefits } from '../risks/applies.ts';
import type { Catalog } from '../risks/catalog.ts';
import type { SignedStatement } from './terms.ts';
import { openQuestions } from './open-questions.ts';
import { subjectKey, techniqueOf, wasShown, type Review } from './review.ts';
import { countedRisks } from './standing.ts';

export type StatementId =
  | 'procedure-shown'
  | 'benefits-shown'
  | 'alternatives-shown'
  | 'all-risks-shown'
  | 'some-risks-shown'
  | 'all-risks-answered'
  | 'all-risks-clear'
  | 'some-risks-not-sure'
  | 'some-risks-declined'
  | 'questions-open'
  | 'some-questions-answered'
  | 'questions-answered'
  | 'no-questions';

/** A statement without its words: the message table has them. */
export type Statement = { readonly id: StatementId; readonly values: SignedStatement['values'] };

type Rule = (review: Review, catalog: Catalog) => Statement | null;

const say = (id: StatementId, values: SignedStatement['values'] = {}): Statement => ({ id, values });

const procedureShown: Rule = (review) => {
  const technique = techniqueOf(review);
  return technique !== null && wasShown(review, { kind: 'procedure', id: technique }) ? say('procedure-shown') : null;
};

const benefitsShown: Rule = (review, catalog) =>
  allShown(review, 'benefit', applicableBenefits(catalog, techniqueOf(review) ?? '')) ? say('benefits-shown') : null;

const alternativesShown: Rule = (review, catalog) =>
  allShown(review, 'alternative', applicableAlternatives(catalog, techniqueOf(review) ?? ''))
    ? say('alternatives-shown')
    : null;

const risksShown: Rule = (review, catalog) => {
  const risks = countedRisks(review, catalog);
  const shown = risks.filter(({ risk }) => wasShown(review, { kind: 'risk', id: risk.id })).length;
  if (shown === 0) return null;
  return shown === risks.length
    ? say('all-risks-shown', { count: shown })
    : say('some-risks-shown', { count: shown, of: risks.length });
};

const risksAnswered: Rule = (review, catalog) => {
  const risks = countedRisks(review, catalog);
  return risks.length > 0 && risks.every(({ risk }) => risk.id in review.answers)
    ? say('all-risks-answered', { count: risks.length })
    : null;
};

const risksClear: Rule = (review, catalog) => {
  const risks = countedRisks(review, catalog);
  return risks.length > 0 && risks.every(({ risk }) => review.answers[risk.id] === 'clear')
    ? say('all-risks-clear', { count: risks.length })
    : null;
};

const risksNotSure: Rule = (review, catalog) => {
  const count = countedRisks(review, catalog).filter(({ risk }) => review.answers[risk.id] === 'not-sure').length;
  return count > 0 ? say('some-risks-not-sure', { count }) : null;
};

const risksDeclined: Rule = (review, catalog) => {
  const count = countedRisks(review, catalog).filter(({ risk }) => review.answers[risk.id] === 'rather-not').length;
  return count > 0 ? say('some-risks-declined', { count }) : null;
};

/** Answered is what the patient said is answered: nobody else's word makes it true. */
const questionsWritten: Rule = (review) => {
  const count = review.questions.length;
  const open = openQuestions(review).length;
  if (count === 0) return say('no-questions');
  if (open === count) return say('questions-open', { count });
  return open === 0
    ? say('questions-answered', { count })
    : say('some-questions-answered', { count: count - open, open });
};

const RULES: readonly Rule[] = [
  procedureShown,
  benefitsShown,
  alternativesShown,
  risksShown,
  risksAnswered,
  risksClear,
  risksNotSure,
  risksDeclined,
  questionsWritten,
];

/** The statements that are true of this review, in the order of the sheet. An untrue one is never among them. */
export function trueStatements(review: Review, catalog: Catalog): readonly Statement[] {
  return RULES.flatMap((rule) => rule(review, catalog) ?? []);
}

/** Whether what is to be signed is what is true: the same statements with the same numbers, in the same order. */
export function sameStatements(signed: readonly SignedStatement[], truths: readonly Statement[]): boolean {
  return (
    signed.length === truths.length &&
    truths.every(({ id, values }, i) => signed[i]?.id === id && sameValues(signed[i].values, values))
  );
}

function sameValues(a: SignedStatement['values'], b: SignedStatement['values']): boolean {
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key]);
}

function allShown(
  review: Review,
  kind: 'benefit' | 'alternative',
  entries: readonly { readonly id: string }[],
): boolean {
  return entries.length > 0 && entries.every(({ id }) => subjectKey({ kind, id }) in review.shown);
}
