import type { Catalog } from '../risks/catalog.ts';
import { openQuestions } from './open-questions.ts';
import { topicKey, type Review } from './review.ts';
import type { Topic } from './staff-facts.ts';
import { countedRisks } from './standing.ts';

/** What a review leaves to be talked about: each question, each risk that the patient is not sure of, each that is their own. */
export const topicsOf = (review: Review, catalog: Catalog): readonly Topic[] => [
  ...review.questions.map(({ id }): Topic => ({ kind: 'question', id })),
  ...risksNotSure(review, catalog).map((id): Topic => ({ kind: 'risk', id })),
  ...review.staff.ownRisks.map(({ id }): Topic => ({ kind: 'own-risk', id })),
];

/** Those that nobody has ticked as discussed, and those that the patient still wants to talk about. */
export const toDiscuss = (review: Review, catalog: Catalog): readonly Topic[] =>
  topicsOf(review, catalog).filter((topic) => !isDiscussed(review, topic));

/** Whether somebody ticked it as discussed, in the words that it has now, and the patient has not said since that they still want to talk. */
export function isDiscussed({ staff, replies, questions }: Review, topic: Topic): boolean {
  const key = topicKey(topic);
  const done = staff.discussed[key];
  if (!done) return false;
  const question = topic.kind === 'question' ? questions.find(({ id }) => id === topic.id) : undefined;
  if (question && done.asked !== null && done.asked !== question.words) return false;
  const reply = replies[key];
  return reply?.reply !== 'still-open' || reply.seq < done.seq;
}

/** Whether the patient has something to see and to say before the team's answers are worth anything. */
export const awaitsPatient = (review: Review): boolean =>
  review.staff.ownRisks.some(({ id }) => !(id in review.ownAnswers)) ||
  openQuestions(review).some(({ id, words }) => {
    const topic: Topic = { kind: 'question', id };
    const key = topicKey(topic);
    const wasAnswered = key in review.staff.answered || key in review.staff.discussed;
    const reply = review.replies[key];
    if (!wasAnswered) return false;
    // Talked about again since they said that they still want to.
    if (reply?.reply === 'still-open' && isDiscussed(review, topic)) return true;
    return reply?.asked !== words || reply.isOld;
  });

const risksNotSure = (review: Review, catalog: Catalog): readonly string[] =>
  countedRisks(review, catalog).flatMap(({ risk: { id } }) => (review.answers[id] === 'not-sure' ? [id] : []));
