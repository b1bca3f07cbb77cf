import type { Decision, Fact } from './events.ts';
import type { Review } from './review.ts';

/** The fact of a decision. A reason stays with the decision that it was given for. */
export const decide = ({ decision: before }: Review, decision: Decision): Fact => ({
  type: 'decided',
  decision,
  reason: before?.decision === decision ? before.reason : '',
});
