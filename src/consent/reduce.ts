import type { Catalog } from '../risks/catalog.ts';
import { withoutEnded } from './ended-notes.ts';
import type { Fact, ReviewEvent } from './events.ts';
import { namesKnownIds } from './known-ids.ts';
import { refusalToSign } from './may-sign.ts';
import { isStaffFact, reduceStaff, type StaffRefusal } from './reduce-staff.ts';
import { subjectKey, topicKey, type Question, type Review, type StaffNotes } from './review.ts';
import type { StaffFact } from './staff-facts.ts';
import { sameStatements, trueStatements } from './statements.ts';
import { isSignature } from './strokes.ts';

/** Why an event was refused. */
export type Refusal =
  | 'not-started'
  | 'already-started'
  | 'other-catalog'
  | 'unknown-id'
  | 'already-signed'
  | 'not-patient'
  | 'technique-missing'
  | 'decision-differs'
  | 'may-not-sign'
  | 'statement-untrue'
  | 'out-of-order'
  | StaffRefusal;

export type Reduced = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly reason: Refusal };

const refuse = (reason: Refusal): Reduced => ({ ok: false, reason });
const accept = (review: Review): Reduced => ({ ok: true, review });

/**
 * The review after one more event. Pure; never throws.
 * @param before what stands so far; `undefined` before the first event.
 * @returns the new review, or why the event is refused; then the review stays as it was.
 */
export function reduce(before: Review | undefined, event: ReviewEvent, catalog: Catalog): Reduced {
  const { fact } = event;
  if (fact.type === 'review-started') return before ? refuse('already-started') : start(event, fact, catalog);
  if (!before) return refuse('not-started');
  const review = { ...before, staff: withoutEnded(before.staff, fact) };
  if (isStaffFact(fact)) return namesKnownIds(fact, catalog) ? reduceStaff(review, event, fact) : refuse('unknown-id');
  if (event.by.role === 'staff' && PATIENTS_OWN.has(fact.type)) return refuse('not-patient');
  if (review.phase.is === 'signed') {
    return fact.type === 'reopened' ? accept({ ...review, phase: { is: 'reading' } }) : refuse('already-signed');
  }
  if (!namesKnownIds(fact, catalog)) return refuse('unknown-id');
  const reading: Review = review.phase.is === 'stopped' ? { ...review, phase: { is: 'reading' } } : review;
  return fact.type === 'signed' ? sign(reading, event, fact, catalog) : change(reading, event, fact);
}

/** What nobody can say in a patient's place. */
const PATIENTS_OWN: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'risk-answered',
  'own-risk-answered',
  'check-answered',
  'decided',
  'signed',
  'replied',
  'identity-confirmed',
]);

/**
 * The review that a whole log tells. Sequence numbers must rise; compaction leaves gaps in them.
 * @returns the review (`undefined` for an empty log), or the first refusal and its sequence number.
 */
export function replay(
  events: readonly ReviewEvent[],
  catalog: Catalog,
):
  | { readonly ok: true; readonly review: Review | undefined }
  | { readonly ok: false; readonly reason: Refusal; readonly seq: number } {
  let review: Review | undefined;
  let last = 0;
  for (const event of events) {
    const next = event.seq > last ? reduce(review, event, catalog) : refuse('out-of-order');
    if (!next.ok) return { ok: false, reason: next.reason, seq: event.seq };
    review = next.review;
    last = event.seq;
  }
  return { ok: true, review };
}

function start(event: ReviewEvent, fact: Extract<Fact, { type: 'review-started' }>, catalog: Catalog): Reduced {
  if (fact.catalog.id !== catalog.id || fact.catalog.version !== catalog.version) return refuse('other-catalog');
  return accept({
    id: fact.reviewId,
    catalog: fact.catalog,
    language: event.language,
    fictional: fact.fictional ?? false,
    startedAt: event.at,
    identity: null,
    preparedFor: null,
    company: null,
    needs: null,
    decider: null,
    authoritySeen: null,
    technique: null,
    side: null,
    shown: {},
    health: {},
    answers: {},
    mattering: {},
    questions: [],
    checks: {},
    matters: {},
    decision: null,
    identityConfirmed: false,
    replies: {},
    ownAnswers: {},
    staff: NOTHING_NOTED,
    phase: { is: 'reading' },
    signatures: [],
  });
}

const NOTHING_NOTED: StaffNotes = {
  plan: null,
  sent: null,
  identityChecked: null,
  copyGiven: null,
  interpreter: null,
  witness: null,
  countersigned: null,
  confirmed: null,
  withdrawn: null,
  filed: null,
  askedAgain: null,
  handedBack: null,
  answered: {},
  discussed: {},
  ownRisks: [],
};

type Ordinary = Exclude<Fact, { type: 'review-started' | 'signed' } | StaffFact>;

function change(review: Review, event: ReviewEvent, fact: Ordinary): Reduced {
  switch (fact.type) {
    case 'identity-given':
      return accept(withIdentity(review, event, fact));
    case 'company-told':
      return accept({ ...review, company: fact.company });
    case 'needs-told':
      return accept({ ...review, needs: { needs: fact.needs, words: fact.words } });
    case 'decider-told':
      return accept({ ...review, decider: fact.decider });
    case 'technique-told':
      if ((fact.technique === null) !== (fact.knownBy === 'do-not-know')) return refuse('technique-missing');
      return accept({ ...review, technique: { id: fact.technique, knownBy: fact.knownBy } });
    case 'side-told':
      return accept({ ...review, side: fact.side });
    case 'shown':
      return accept({ ...review, shown: { ...review.shown, [subjectKey(fact.subject)]: true } });
    case 'health-answered':
      return accept({ ...review, health: { ...review.health, [fact.factorId]: fact.answer } });
    case 'health-answer-cleared':
      return accept({ ...review, health: without(review.health, fact.factorId) });
    case 'risk-answered':
      return accept({ ...review, answers: { ...review.answers, [fact.riskId]: fact.answer } });
    case 'risk-answer-cleared':
      return accept({ ...review, answers: without(review.answers, fact.riskId) });
    case 'risk-mattered':
      return accept({ ...review, mattering: { ...review.mattering, [fact.riskId]: true } });
    case 'risk-stopped-mattering':
      return accept({ ...review, mattering: without(review.mattering, fact.riskId) });
    case 'question-asked':
      return accept({ ...review, questions: withQuestion(review.questions, fact) });
    case 'question-removed':
      return accept({ ...review, questions: review.questions.filter(({ id }) => id !== fact.questionId) });
    case 'check-answered':
      return accept({ ...review, checks: { ...review.checks, [fact.checkId]: fact.optionId } });
    case 'mattered':
      return accept({ ...review, matters: withMatter(review.matters, fact) });
    case 'decided':
      return accept({ ...review, decision: { decision: fact.decision, reason: fact.reason } });
    case 'decision-cleared':
      return accept({ ...review, decision: null });
    case 'identity-confirmed':
      return accept({ ...review, identityConfirmed: true });
    case 'replied':
    case 'reply-cleared':
    case 'own-risk-answered':
    case 'own-risk-answer-cleared':
      return accept(withReply(review, event, fact));
    case 'language-changed':
      return accept({ ...review, language: fact.language });
    case 'stopped':
      return accept({ ...review, phase: { is: 'stopped' } });
    case 'reopened':
      return refuse('not-signed');
  }
}

/** Whom staff name it was prepared for, and that has to be confirmed anew. */
function withIdentity(
  review: Review,
  { by }: ReviewEvent,
  { name, birthDate, hospitalNumber }: Extract<Fact, { type: 'identity-given' }>,
): Review {
  const identity = { name, birthDate, hospitalNumber };
  return { ...review, identity, ...(by.role === 'staff' && { preparedFor: identity, identityConfirmed: false }) };
}

type ToTheTeam = Extract<Fact, { type: 'replied' | 'reply-cleared' | 'own-risk-answered' | 'own-risk-answer-cleared' }>;

/** What the patient says of what the team answered, and of a risk that is their own. */
function withReply(review: Review, { seq }: ReviewEvent, fact: ToTheTeam): Review {
  const { replies, ownAnswers } = review;
  switch (fact.type) {
    case 'replied':
      return {
        ...review,
        replies: { ...replies, [topicKey(fact.topic)]: { asked: fact.asked, reply: fact.reply, isOld: false, seq } },
      };
    case 'reply-cleared':
      return { ...review, replies: without(replies, topicKey(fact.topic)) };
    case 'own-risk-answered':
      return { ...review, ownAnswers: { ...ownAnswers, [fact.riskId]: fact.answer } };
    case 'own-risk-answer-cleared':
      return { ...review, ownAnswers: without(ownAnswers, fact.riskId) };
  }
}

function sign(review: Review, event: ReviewEvent, fact: Extract<Fact, { type: 'signed' }>, catalog: Catalog): Reduced {
  if (review.decision?.decision !== fact.decision) return refuse('decision-differs');
  if (refusalToSign({ review, catalog, decision: fact.decision, on: event.at }).length > 0)
    return refuse('may-not-sign');
  if (fact.mark.method === 'drawn' && !isSignature(fact.mark.strokes)) return refuse('signature-empty');
  if (!sameStatements(fact.statements, trueStatements(review, catalog))) return refuse('statement-untrue');
  const { decision, mark, name, statements, approval = null } = fact;
  const signature = { at: event.at, by: event.by, decision, mark, name, statements, approval, plan: review.staff.plan };
  // Whoever signs again says anew what they want: what was confirmed or withdrawn before was of the signature before.
  const staff = { ...review.staff, confirmed: null, withdrawn: null };
  return accept({
    ...review,
    staff,
    phase: { is: 'signed', signature },
    signatures: [...review.signatures, signature],
  });
}

function without<T>(entries: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = entries;
  return rest;
}

function withQuestion(
  questions: readonly Question[],
  fact: Extract<Fact, { type: 'question-asked' }>,
): readonly Question[] {
  const { questionId: id, starter, words, about, place } = fact;
  return [...questions.filter((other) => other.id !== id), { id, starter, words, about, place }].toSorted(
    (a, b) => a.place - b.place || (a.id < b.id ? -1 : 1),
  );
}

function withMatter(matters: Review['matters'], fact: Extract<Fact, { type: 'mattered' }>): Review['matters'] {
  return fact.words.trim() === '' ? without(matters, fact.field) : { ...matters, [fact.field]: fact.words };
}
