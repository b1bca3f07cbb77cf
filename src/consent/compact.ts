import type { Fact, ReviewEvent } from './events.ts';
import { isStaffFact } from './reduce-staff.ts';
import type { StaffFact } from './staff-facts.ts';
import { topicKey } from './review.ts';

/**
 * The log without what later events superseded: an answer that was changed, a question that was removed, a text that was erased.
 * Law: replaying the compacted log gives the same review. What was signed is never touched: nothing is dropped up to the last seal.
 */
export function compact(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const sealed = events.findLastIndex(({ fact }) => fact.type === 'signed' || fact.type === 'reopened') + 1;
  const open = events.slice(sealed);
  const last = new Map(open.map((event) => [register(event), event]));
  // Where the patient stopped still stands when staff noted something since.
  const lastSaid = open.findLast((event) => !isStaffFact(event.fact));
  const kept = open.filter(
    (event) => last.get(register(event)) === event && (event === lastSaid || !leavesNothing(event.fact)),
  );
  return [...events.slice(0, sealed), ...(sealed === 0 ? kept : open)];
}

/** What a fact sets. A later fact of the same register takes its place. */
function register({ fact, by }: ReviewEvent): string {
  if (isStaffFact(fact)) return registerOfStaff(fact);
  // Whose the team took it for is not superseded by whom the patient says they are.
  return fact.type === 'identity-given' ? `${fact.type} ${by.role}` : registerOfPatient(fact);
}

function registerOfStaff(fact: StaffFact): string {
  switch (fact.type) {
    case 'answered':
      return `answered ${topicKey(fact.topic)}`;
    case 'discussed':
    case 'discussion-undone':
      return `discussed ${topicKey(fact.topic)}`;
    case 'own-risk-added':
      return `own risk ${fact.riskId}`;
    case 'note-undone':
      return fact.what;
    case 'planned':
    case 'sent':
    case 'authority-seen':
    case 'identity-checked':
    case 'copy-given':
    case 'interpreter-present':
    case 'witness-present':
    case 'asked-again':
    case 'handed-back':
    case 'countersigned':
    case 'confirmed':
    case 'withdrawn':
    case 'filed':
      return fact.type;
  }
}

function registerOfPatient(fact: Exclude<Fact, StaffFact>): string {
  switch (fact.type) {
    case 'shown':
      return `shown ${fact.subject.kind} ${fact.subject.id}`;
    case 'health-answered':
    case 'health-answer-cleared':
      return `health ${fact.factorId}`;
    case 'risk-answered':
    case 'risk-answer-cleared':
      return `answer ${fact.riskId}`;
    case 'risk-mattered':
    case 'risk-stopped-mattering':
      return `mattering ${fact.riskId}`;
    case 'question-asked':
    case 'question-removed':
      return `question ${fact.questionId}`;
    case 'check-answered':
      return `check ${fact.checkId}`;
    case 'mattered':
      return `matter ${fact.field}`;
    case 'decided':
    case 'decision-cleared':
      return 'decision';
    case 'replied':
    case 'reply-cleared':
      return `reply ${topicKey(fact.topic)}`;
    case 'own-risk-answered':
    case 'own-risk-answer-cleared':
      return `own answer ${fact.riskId}`;
    case 'review-started':
    case 'identity-given':
    case 'identity-confirmed':
    case 'company-told':
    case 'needs-told':
    case 'decider-told':
    case 'technique-told':
    case 'side-told':
    case 'language-changed':
    case 'stopped':
    case 'signed':
    case 'reopened':
      return fact.type;
  }
}

/** Facts that only undo: with what they undid gone, they say nothing. */
function leavesNothing(fact: Fact): boolean {
  // Each of these can end another: filed, given, countersigned.
  if (isStaffFact(fact)) return false;
  switch (fact.type) {
    case 'health-answer-cleared':
    case 'risk-answer-cleared':
    case 'risk-stopped-mattering':
    case 'question-removed':
    case 'decision-cleared':
    case 'stopped':
    case 'reply-cleared':
    case 'own-risk-answer-cleared':
      return true;
    case 'mattered':
      return fact.words.trim() === '';
    case 'review-started':
    case 'identity-given':
    case 'company-told':
    case 'needs-told':
    case 'decider-told':
    case 'technique-told':
    case 'side-told':
    case 'shown':
    case 'health-answered':
    case 'risk-answered':
    case 'risk-mattered':
    case 'question-asked':
    case 'check-answered':
    case 'decided':
    case 'language-changed':
    case 'identity-confirmed':
    case 'replied':
    case 'own-risk-answered':
    case 'signed':
    case 'reopened':
      return false;
  }
}
