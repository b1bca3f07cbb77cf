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

/** Those that nobody has ticked as discussed. */
export const toDiscuss = (review: Review, catalog: Catalog): readonly Topic[] =>
  topicsOf(review, catalog).filter((topic) => !(topicKey(topic) in review.staff.discussed));

/** Whether the patient has something to see and to say before the team's answers are worth anything. */
export const awaitsPatient = (review: Review): boolean =>
  review.staff.ownRisks.some(({ id }) => !(id in review.ownAnswers)) ||
  openQuestions(review).some(({ id, words }) => {
    const key = topicKey({ kind: 'question', id });
    const wasAnswered = key in review.staff.answered || key in review.staff.discussed;
    const reply = review.replies[key];
    return wasAnswered && (reply?.asked !== words || reply.isOld);
  });

const risksNotSure = (review: Review, catalog: Catalog): readonly string[] =>
  countedRisks(review, catalog).flatMap(({ risk: { id } }) => (review.answers[id] === 'not-sure' ? [id] : []));
