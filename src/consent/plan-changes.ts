import type { Review } from './review.ts';
import type { Plan } from './staff-facts.ts';

/** The plan that stood when the review was signed; null while it is not signed, or where nothing was planned then. */
export const signedPlan = ({ phase }: Review): Plan | null => (phase.is === 'signed' ? phase.signature.plan : null);

/** Whether what was signed is another operation than what is planned now: the technique or the side is not the same. */
export function isPlannedOtherwise(review: Review): boolean {
  const [before, now] = [signedPlan(review), review.staff.plan];
  return before !== null && now !== null && (before.technique !== now.technique || before.side !== now.side);
}
