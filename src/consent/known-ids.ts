import type { Catalog } from '../risks/catalog.ts';
import type { Fact } from './events.ts';
import { isStaffFact } from './reduce-staff.ts';
import type { StaffFact, Topic } from './staff-facts.ts';
import type { Subject } from './terms.ts';

/** Whether every id in a fact stands in the catalog. Whether it applies to the technique is for the screens: a technique can change. */
export const namesKnownIds = (fact: Fact, catalog: Catalog): boolean =>
  isStaffFact(fact) ? staffNamesKnownIds(fact, catalog) : patientNamesKnownIds(fact, catalog);

function staffNamesKnownIds(fact: StaffFact, catalog: Catalog): boolean {
  switch (fact.type) {
    case 'planned':
      return fact.plan.technique === null || has(catalog.techniques, fact.plan.technique);
    case 'asked-again':
      return fact.riskIds.every((id) => has(catalog.risks, id));
    case 'answered':
    case 'discussed':
    case 'discussion-undone':
      return knowsTopic(fact.topic, catalog);
    case 'authority-seen':
    case 'sent':
    case 'identity-checked':
    case 'copy-given':
    case 'interpreter-present':
    case 'witness-present':
    case 'own-risk-added':
    case 'handed-back':
    case 'countersigned':
    case 'confirmed':
    case 'withdrawn':
    case 'filed':
    case 'note-undone':
      return true;
  }
}

function patientNamesKnownIds(fact: Exclude<Fact, StaffFact>, catalog: Catalog): boolean {
  switch (fact.type) {
    case 'technique-told':
      return fact.technique === null || has(catalog.techniques, fact.technique);
    case 'shown':
      return knowsSubject(fact.subject, catalog);
    case 'question-asked':
      return fact.about.every((subject) => knowsSubject(subject, catalog));
    case 'health-answered':
      return has(catalog.factors, fact.factorId);
    case 'risk-answered':
    case 'risk-mattered':
      return has(catalog.risks, fact.riskId);
    case 'check-answered':
      return catalog.checks.some(({ id, options }) => id === fact.checkId && has(options, fact.optionId));
    case 'replied':
    case 'reply-cleared':
      return knowsTopic(fact.topic, catalog);
    case 'review-started':
    case 'identity-given':
    case 'company-told':
    case 'needs-told':
    case 'decider-told':
    case 'side-told':
    case 'health-answer-cleared':
    case 'risk-answer-cleared':
    case 'risk-stopped-mattering':
    case 'question-removed':
    case 'mattered':
    case 'decided':
    case 'decision-cleared':
    case 'language-changed':
    case 'stopped':
    case 'signed':
    case 'reopened':
    case 'identity-confirmed':
    case 'own-risk-answered':
    case 'own-risk-answer-cleared':
      return true;
  }
}

const knowsTopic = ({ kind, id }: Topic, catalog: Catalog) => kind !== 'risk' || has(catalog.risks, id);

function knowsSubject(subject: Subject, catalog: Catalog): boolean {
  switch (subject.kind) {
    case 'procedure':
      return has(catalog.techniques, subject.id) || subject.id === catalog.id;
    case 'benefit':
      return has(catalog.benefits, subject.id);
    case 'alternative':
      return has(catalog.alternatives, subject.id);
    case 'risk':
      return has(catalog.risks, subject.id);
    case 'factor':
      return has(catalog.factors, subject.id);
  }
}

const has = (entries: readonly { readonly id: string }[], id: string) => entries.some((entry) => entry.id === id);
