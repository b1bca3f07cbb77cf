import type { ReviewEvent } from './events.ts';
import { isPlannedOtherwise } from './plan-changes.ts';
import { isOpen } from './open-questions.ts';
import { topicKey, type Review, type StaffNotes } from './review.ts';
import { STAFF_FACTS, type StaffFact, type UndoableNote } from './staff-facts.ts';
import { isSignature } from './strokes.ts';

/** Why something that staff did is refused. */
export type StaffRefusal =
  | 'not-staff'
  | 'not-signed'
  | 'withdrawn'
  | 'questions-open'
  | 'signature-empty'
  | 'plan-changed';

const TYPES: ReadonlySet<string> = new Set(STAFF_FACTS.flatMap(({ shape }) => [...shape.type.def.values]));

export const isStaffFact = (fact: ReviewEvent['fact']): fact is StaffFact => TYPES.has(fact.type);

/** Where each note stands that can be taken back. */
const NOTES = {
  'identity-checked': 'identityChecked',
  'copy-given': 'copyGiven',
  'interpreter-present': 'interpreter',
  'witness-present': 'witness',
  filed: 'filed',
} as const satisfies Readonly<Record<UndoableNote, keyof StaffNotes>>;

/** What staff did is added in any phase: a signature stands, and what was noted of it stands beside it. */
export function reduceStaff(
  review: Review,
  { at, by, seq }: ReviewEvent,
  fact: StaffFact,
): { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly reason: StaffRefusal } {
  if (by.role !== 'staff') return { ok: false, reason: 'not-staff' };
  const reason = refusalOf(review, fact);
  if (reason) return { ok: false, reason };
  const { staff } = review;
  const noted = (notes: Partial<StaffNotes>): { readonly ok: true; readonly review: Review } => ({
    ok: true,
    review: { ...review, staff: { ...staff, ...notes } },
  });
  switch (fact.type) {
    case 'planned':
      return noted({ plan: fact.plan });
    case 'sent':
      return noted({ sent: { until: fact.until, by, at } });
    case 'authority-seen':
      return { ok: true, review: { ...review, authoritySeen: { authority: fact.authority, by, at } } };
    case 'identity-checked':
      return noted({ identityChecked: { identifiers: fact.identifiers, by, at } });
    case 'copy-given':
      return noted({ copyGiven: { how: fact.how, by, at } });
    case 'interpreter-present': {
      const { how, name, number, family } = fact;
      return noted({ interpreter: { how, name, number, family, by, at } });
    }
    case 'witness-present':
      return noted({ witness: { name: fact.name, by, at } });
    case 'answered':
      return { ok: true, review: withAnswer(review, topicKey(fact.topic), { words: fact.words, by, at }) };
    case 'discussed':
      return noted(withDiscussed(staff, topicKey(fact.topic), { asked: fact.asked ?? null, seq, by, at }));
    case 'discussion-undone':
      return noted(withDiscussed(staff, topicKey(fact.topic), null));
    case 'own-risk-added': {
      const { riskId: id, title, words } = fact;
      return noted({ ownRisks: [...staff.ownRisks.filter((risk) => risk.id !== id), { id, title, words, by, at }] });
    }
    case 'asked-again':
      return noted({ askedAgain: { riskIds: fact.riskIds, by, at } });
    case 'handed-back':
      return { ok: true, review: { ...review, phase: { is: 'reading' }, staff: { ...staff, handedBack: { by, at } } } };
    case 'countersigned':
      return noted({
        countersigned: { registration: fact.registration, mark: fact.mark, statements: fact.statements, by, at },
      });
    case 'confirmed': {
      const { changed, noFurtherQuestions, name, mark } = fact;
      return noted({ confirmed: { changed, noFurtherQuestions, name, mark, by, at } });
    }
    case 'withdrawn':
      return noted({ withdrawn: { how: fact.how, name: fact.name, mark: fact.mark, by, at } });
    case 'filed':
      return noted({ filed: { by, at } });
    case 'note-undone':
      return noted({ [NOTES[fact.what]]: null });
  }
}

function withDiscussed(
  { discussed }: StaffNotes,
  key: string,
  done: StaffNotes['discussed'][string] | null,
): Pick<StaffNotes, 'discussed'> {
  const { [key]: _before, ...others } = discussed;
  return { discussed: done ? { ...others, [key]: done } : others };
}

/** What the patient said before was of the answer before. */
function withAnswer(review: Review, key: string, answer: StaffNotes['answered'][string]): Review {
  const { staff, replies } = review;
  const reply = replies[key];
  return {
    ...review,
    replies: reply ? { ...replies, [key]: { ...reply, isOld: true } } : replies,
    staff: { ...staff, answered: { ...staff.answered, [key]: answer } },
  };
}

function refusalOf(review: Review, fact: StaffFact): StaffRefusal | null {
  switch (fact.type) {
    case 'handed-back':
      return review.signatures.length === 0 ? 'not-signed' : null;
    case 'countersigned':
      if (review.phase.is !== 'signed') return 'not-signed';
      return fact.mark.method === 'drawn' && !isSignature(fact.mark.strokes) ? 'signature-empty' : null;
    case 'confirmed':
      return refusalToConfirm(review, fact);
    case 'withdrawn':
      return fact.mark?.method === 'drawn' && !isSignature(fact.mark.strokes) ? 'signature-empty' : null;
    case 'planned':
    case 'sent':
    case 'authority-seen':
    case 'identity-checked':
    case 'copy-given':
    case 'interpreter-present':
    case 'witness-present':
    case 'answered':
    case 'discussed':
    case 'discussion-undone':
    case 'own-risk-added':
    case 'asked-again':
    case 'filed':
    case 'note-undone':
      return null;
  }
}

/** Confirmed is what was signed as "go ahead", still stands, and is still what is planned. */
function refusalToConfirm(
  review: Review,
  { noFurtherQuestions, mark }: Extract<StaffFact, { type: 'confirmed' }>,
): StaffRefusal | null {
  if (review.phase.is !== 'signed' || review.phase.signature.decision !== 'go-ahead') return 'not-signed';
  if (review.staff.withdrawn) return 'withdrawn';
  if (isPlannedOtherwise(review)) return 'plan-changed';
  if (noFurtherQuestions && review.questions.some((question) => isOpen(review, question))) return 'questions-open';
  return mark.method === 'drawn' && !isSignature(mark.strokes) ? 'signature-empty' : null;
}
