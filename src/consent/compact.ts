import type { Fact, ReviewEvent } from './events.ts';

/**
 * The log without what later events superseded: an answer that was changed, a question that was removed, a text that was erased.
 * Law: replaying the compacted log gives the same review. What was signed is never touched: nothing is dropped up to the last seal.
 */
export function compact(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const sealed = events.findLastIndex(({ fact }) => fact.type === 'signed' || fact.type === 'reopened') + 1;
  const open = events.slice(sealed);
  const last = new Map(open.map((event) => [register(event.fact), event]));
  const kept = open.filter(
    (event) => last.get(register(event.fact)) === event && (event === open.at(-1) || !leavesNothing(event.fact)),
  );
  return [...events.slice(0, sealed), ...(sealed === 0 ? kept : open)];
}

/** What a fact sets. A later fact of the same register takes its place. */
function register(fact: Fact): string {
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
    case 'review-started':
    case 'identity-given':
    case 'company-told':
    case 'needs-told':
    case 'decider-told':
    case 'authority-seen':
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
  switch (fact.type) {
    case 'health-answer-cleared':
    case 'risk-answer-cleared':
    case 'risk-stopped-mattering':
    case 'question-removed':
    case 'decision-cleared':
    case 'stopped':
      return true;
    case 'mattered':
      return fact.words.trim() === '';
    case 'review-started':
    case 'identity-given':
    case 'company-told':
    case 'needs-told':
    case 'decider-told':
    case 'authority-seen':
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
    case 'signed':
    case 'reopened':
      return false;
  }
}
