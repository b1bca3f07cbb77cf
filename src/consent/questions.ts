import type { Fact, Starter } from './events.ts';
import type { Subject } from './terms.ts';
import { subjectKey, type Question, type Review } from './review.ts';

type Asked = Extract<Fact, { type: 'question-asked' }>;

/** How many questions stand on the sheet's first page. */
export const ON_FIRST_PAGE = 3;

/**
 * The fact that asks a question. The same question about another subject is not a second one: it gains the subject.
 * @param asking.starter a ready-made question; `null` for the patient's own words.
 * @param asking.newId used only where no question like it stands yet.
 */
export function askQuestion(
  review: Review,
  asking: {
    readonly starter: Starter | null;
    readonly words: string;
    readonly about: Subject | null;
    readonly newId: string;
  },
): Asked {
  const { starter, about, newId } = asking;
  const words = asking.words.trim();
  const added = about === null ? [] : [about];
  const same = review.questions.find((question) =>
    starter === null ? sameWords(question, words) : question.starter === starter,
  );
  if (!same) return asked({ id: newId, starter, words, about: added, place: placeAfter(review.questions.at(-1)) });
  const known = new Set(same.about.map(subjectKey));
  return asked({ ...same, about: [...same.about, ...added.filter((subject) => !known.has(subjectKey(subject)))] });
}

/** Takes one subject off a question; the question goes when that was its only one. */
export function withdrawQuestion(question: Question, about: Subject): Fact {
  const rest = question.about.filter((subject) => subjectKey(subject) !== subjectKey(about));
  return rest.length === 0
    ? { type: 'question-removed', questionId: question.id }
    : asked({ ...question, about: rest });
}

/** The fact that puts a removed question back as it was. */
export const restoreQuestion = (question: Question): Asked => asked(question);

/** The fact that changes a question's words. A starter whose words are changed becomes the patient's own. */
export const rewordQuestion = (question: Question, words: string): Asked =>
  asked({ ...question, words: words.trim(), starter: words.trim() === question.words ? question.starter : null });

/** The facts that move a question: one, or all the places anew where there is no number left between two. Empty where it stands there already. */
export function moveQuestion(review: Review, id: string, to: 'first' | 'up' | 'down'): readonly Asked[] {
  const { questions } = review;
  const from = questions.findIndex((question) => question.id === id);
  const question = questions[from];
  const target = to === 'first' ? 0 : to === 'up' ? from - 1 : from + 1;
  if (!question || target === from || target < 0 || target >= questions.length) return [];
  const others = questions.toSpliced(from, 1);
  const [before, next] = [others[target - 1], others[target]];
  const place = between(before, next);
  if ((before?.place ?? -Infinity) < place && place < (next?.place ?? Infinity)) return [asked({ ...question, place })];
  return others.toSpliced(target, 0, question).map((each, i) => asked({ ...each, place: i + 1 }));
}

/** The questions asked about one subject. */
export const questionsAbout = (review: Review, about: Subject): readonly Question[] =>
  review.questions.filter((question) => question.about.some((subject) => subjectKey(subject) === subjectKey(about)));

function asked({ id, starter, words, about, place }: Question): Asked {
  return { type: 'question-asked', questionId: id, starter, words, about, place };
}

const plain = (words: string) => words.trim().toLocaleLowerCase('en').replaceAll(/\s+/gu, ' ');
const sameWords = (question: Question, words: string) => plain(question.words) === plain(words);

const placeAfter = (before: Question | undefined) => (before?.place ?? 0) + 1;

function between(before: Question | undefined, after: Question | undefined): number {
  if (!after) return placeAfter(before);
  return before ? (before.place + after.place) / 2 : after.place - 1;
}
