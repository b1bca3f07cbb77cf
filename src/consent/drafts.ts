import { MatterField, type Fact } from './events.ts';
import { Subject } from './terms.ts';
import { askQuestion, rewordQuestion } from './questions.ts';
import type { Review } from './review.ts';
import type { Drafts } from './vault.ts';

/** Where a text is typed that becomes one fact when its field is left. Other drafts wait for their form's button. */
export type DraftField =
  | 'question:free'
  | `question:${Subject['kind']}:${string}`
  | `edit:${string}`
  | `matters:${MatterField}`
  | 'needs:words'
  | 'decision:reason';

/**
 * The fact that a draft becomes when its field is left.
 * @param newId for a question, used only where none like it stands yet.
 * @returns null where nothing is typed there, or where it changes nothing; the draft can go then.
 */
export function factOfDraft(review: Review, drafts: Drafts, field: string, newId: string): Fact | null {
  const text = drafts[field];
  if (text === undefined) return null;
  const words = text.trim();
  const [kind, ...rest] = field.split(':');
  if (kind === 'question') return words === '' ? null : newlyAsked(review, words, subjectOf(rest), newId);
  if (kind === 'edit') return reworded(review, rest.join(':'), words);
  const matter = MatterField.safeParse(rest[0]);
  if (kind === 'matters' && matter.success) return { type: 'mattered', field: matter.data, words: text };
  if (field === 'needs:words') return { type: 'needs-told', needs: review.needs?.needs ?? [], words: text };
  if (field === 'decision:reason' && review.decision)
    return { type: 'decided', decision: review.decision.decision, reason: text };
  return null;
}

/** Whether leaving the field settles its draft. */
export const settlesOnLeaving = (field: string): boolean =>
  /^(question|edit|matters):|^needs:words$|^decision:reason$/.test(field);

/** Null where the very same was asked about the very same already: a log that grows with every visit would never end. */
function newlyAsked(review: Review, words: string, about: Subject | null, newId: string): Fact | null {
  const asked = askQuestion(review, { starter: null, words, about, newId });
  const known = review.questions.find(({ id }) => id === asked.questionId);
  return known?.about.length === asked.about.length ? null : asked;
}

function subjectOf([kind, id]: readonly string[]): Subject | null {
  const subject = Subject.safeParse({ kind, id });
  return subject.success ? subject.data : null;
}

function reworded(review: Review, id: string, words: string): Fact | null {
  const question = review.questions.find((each) => each.id === id);
  return question && words !== '' && words !== question.words ? rewordQuestion(question, words) : null;
}
