import type { Approval } from '../risks/approval.ts';
import type { Identity } from './same-person.ts';
import type { Plan, StaffFact, Topic } from './staff-facts.ts';
import type {
  Company,
  Decider,
  Decision,
  Fact,
  HealthAnswer,
  KnownBy,
  MatterField,
  Need,
  Reply,
  Starter,
} from './events.ts';
import type {
  Authority,
  By,
  Instant,
  RiskAnswer,
  Side,
  SignatureMark,
  Staff,
  SignedStatement,
  Subject,
} from './terms.ts';

/** One question on the sheet, however many subjects it is asked about. */
export type Question = {
  readonly id: string;
  readonly starter: Starter | null;
  readonly words: string;
  readonly about: readonly Subject[];
  readonly place: number;
};

export type Signature = {
  readonly at: Instant;
  readonly by: By;
  readonly decision: Decision;
  readonly mark: SignatureMark;
  readonly name: string;
  readonly statements: readonly SignedStatement[];
  readonly approval: Approval | null;
  /** What staff had planned when it was signed. */
  readonly plan: Plan | null;
};

/** What staff did, who of them, and when by the device's clock. */
export type ByStaff<T> = T & { readonly by: Staff; readonly at: Instant };
type Told<T extends StaffFact['type']> = ByStaff<Omit<Extract<StaffFact, { type: T }>, 'type'>>;

/** A risk that is this patient's own, in a clinician's words. */
export type OwnRisk = ByStaff<{ readonly id: string; readonly title: string; readonly words: string }>;

/** What staff noted about a review. Each is null until it was. */
export type StaffNotes = {
  readonly plan: Plan | null;
  readonly sent: Told<'sent'> | null;
  readonly identityChecked: Told<'identity-checked'> | null;
  readonly copyGiven: Told<'copy-given'> | null;
  readonly interpreter: Told<'interpreter-present'> | null;
  readonly witness: Told<'witness-present'> | null;
  readonly countersigned: Told<'countersigned'> | null;
  readonly confirmed: Told<'confirmed'> | null;
  readonly withdrawn: Told<'withdrawn'> | null;
  readonly filed: Told<'filed'> | null;
  readonly askedAgain: Told<'asked-again'> | null;
  readonly handedBack: ByStaff<object> | null;
  /** By topic, as `topicKey` gives it. */
  readonly answered: Readonly<Record<string, ByStaff<{ readonly words: string }>>>;
  readonly discussed: Readonly<Record<string, ByStaff<{ readonly asked: string | null; readonly seq: number }>>>;
  readonly ownRisks: readonly OwnRisk[];
};

export type Phase =
  | { readonly is: 'reading' }
  | { readonly is: 'stopped' }
  | { readonly is: 'signed'; readonly signature: Signature };

/** All that is known of a review: what every screen and the sheet read. Made by `reduce` alone. */
export type Review = {
  readonly id: string;
  readonly catalog: Extract<Fact, { type: 'review-started' }>['catalog'];
  readonly language: string;
  /** Made up for practice, and marked so wherever it is shown. */
  readonly fictional: boolean;
  readonly startedAt: Instant;
  readonly identity: Identity | null;
  /** Whose the team took it for when they prepared it; null where nobody did. */
  readonly preparedFor: Identity | null;
  readonly company: Company | null;
  readonly needs: { readonly needs: readonly Need[]; readonly words: string } | null;
  readonly decider: Decider | null;
  readonly authoritySeen: ByStaff<{ readonly authority: Authority }> | null;
  readonly technique: { readonly id: string | null; readonly knownBy: KnownBy } | null;
  readonly side: Side | null;
  /** Keys are `kind:id` of a subject. */
  readonly shown: Readonly<Record<string, true>>;
  readonly health: Readonly<Record<string, HealthAnswer>>;
  readonly answers: Readonly<Record<string, RiskAnswer>>;
  readonly mattering: Readonly<Record<string, true>>;
  /** In the patient's own order. */
  readonly questions: readonly Question[];
  /** The option last chosen, by check. */
  readonly checks: Readonly<Record<string, string>>;
  readonly matters: Readonly<Partial<Record<MatterField, string>>>;
  readonly decision: { readonly decision: Decision; readonly reason: string } | null;
  /** The patient entered the date of birth that staff had. */
  readonly identityConfirmed: boolean;
  /** By topic: whether what the team answered to these words answers it; old once they answered anew. */
  readonly replies: Readonly<
    Record<string, { readonly asked: string; readonly reply: Reply; readonly isOld: boolean; readonly seq: number }>
  >;
  readonly ownAnswers: Readonly<Record<string, RiskAnswer>>;
  readonly staff: StaffNotes;
  readonly phase: Phase;
  readonly signatures: readonly Signature[];
};

export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.id}`;

export const topicKey = (topic: Topic): string => `${topic.kind}:${topic.id}`;

export const wasShown = (review: Review, subject: Subject): boolean => subjectKey(subject) in review.shown;

/** The technique the review is about, or null where the patient does not know it. */
export const techniqueOf = (review: Review): string | null =>
  review.technique === null || review.technique.knownBy === 'do-not-know' ? null : review.technique.id;
