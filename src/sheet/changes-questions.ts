import type { Review } from '../consent/review.ts';
import type { SheetSource } from './source.ts';

/** Which questions are new, gone, in other words, or in another order. */
export function questionsChanged(before: Review, { review, t }: SheetSource): readonly string[] {
  const was = new Map(before.questions.map((question) => [question.id, question]));
  const is = new Map(review.questions.map((question) => [question.id, question]));
  const kept = (one: Review, other: ReadonlyMap<string, unknown>) =>
    one.questions.flatMap(({ id }) => (other.has(id) ? [id] : [])).join(' ');
  return [
    ...review.questions.flatMap(({ id, words }) => {
      const old = was.get(id);
      if (!old) return [t('sheet.changes.questionAdded', { words })];
      return old.words === words ? [] : [t('sheet.changes.questionReworded', { old: old.words, words })];
    }),
    ...before.questions.flatMap(({ id, words }) => (is.has(id) ? [] : [t('sheet.changes.questionRemoved', { words })])),
    ...(kept(before, is) === kept(review, was) ? [] : [t('sheet.changes.questionsMoved')]),
  ];
}
