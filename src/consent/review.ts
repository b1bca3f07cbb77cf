import type { Approval } from '../risks/approval.ts';
import type {
  Authority,
  By,
  Company,
  Decider,
  Decision,
  Fact,
  HealthAnswer,
  Instant,
  KnownBy,
  MatterField,
  Need,
  RiskAnswer,
  Side,
  SignatureMark,
  SignedStatement,
  Starter,
  Subject,
} from './events.ts';

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
  readonly startedAt: Instant;
  readonly identity: {
    readonly name: string;
    readonly birthDate: string | null;
    readonly hospitalNumber: string | null;
  } | null;
  readonly company: Company | null;
  readonly needs: { readonly needs: readonly Need[]; readonly words: string } | null;
  readonly decider: Decider | null;
  readonly authoritySeen: { readonly authority: Authority; readonly by: By } | null;
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
  readonly phase: Phase;
  readonly signatures: readonly Signature[];
};

export const subjectKey = (subject: Subject): string => `${subject.kind}:${subject.id}`;

export const wasShown = (review: Review, subject: Subject): boolean => subjectKey(subject) in review.shown;

/** The technique the review is about, or null where the patient does not know it. */
export const techniqueOf = (review: Review): string | null =>
  review.technique === null || review.technique.knownBy === 'do-not-know' ? null : review.technique.id;
