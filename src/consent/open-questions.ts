import { topicKey, type Question, type Review } from './review.ts';

/**
 * Whether a question is open: until the patient says of what the team answered to these very words that it answers them.
 * That somebody ticked "discussed" does not close it.
 */
export function isOpen({ replies, staff }: Review, { id, words }: Question): boolean {
  const key = topicKey({ kind: 'question', id });
  const reply = replies[key];
  const wasAnswered = key in staff.answered || key in staff.discussed;
  return !(wasAnswered && reply?.reply === 'answers-it' && reply.asked === words && !reply.isOld);
}

export const openQuestions = (review: Review): readonly Question[] =>
  review.questions.filter((question) => isOpen(review, question));
