import * as z from 'zod/mini';
import { Approval } from '../risks/approval.ts';
import { STAFF_FACTS, Topic } from './staff-facts.ts';
import {
  Authority,
  By,
  fact,
  FreeText,
  Id,
  Instant,
  MAX_NAME,
  MAX_NUMBER,
  MAX_TEXT,
  Name,
  RiskAnswer,
  Side,
  SignatureMark,
  SignedStatement,
  Subject,
} from './terms.ts';

export const HealthAnswer = z.enum(['yes', 'no', 'not-sure', 'in-private']);
export type HealthAnswer = z.infer<typeof HealthAnswer>;

export const Decision = z.enum(['go-ahead', 'talk-first', 'no']);
export type Decision = z.infer<typeof Decision>;

/** How the technique is known. Only `told` lets the patient sign "go ahead". */
export const KnownBy = z.enum(['told', 'think-so', 'do-not-know']);
export type KnownBy = z.infer<typeof KnownBy>;

export const Company = z.enum(['alone', 'family-or-friend', 'carer', 'interpreter', 'staff']);
export type Company = z.infer<typeof Company>;

export const Need = z.enum(['interpreter', 'large-print', 'hearing', 'sight', 'reading-help', 'moving', 'other']);
export type Need = z.infer<typeof Need>;

/** Who decides. A representative needs an authority that is named here and seen by staff; one who gives no name is one all the same. */
export const Decider = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('patient') }),
  z.strictObject({
    who: z.literal('representative'),
    name: z.string().check(z.trim(), z.maxLength(MAX_NAME)),
    authority: z.nullable(Authority),
  }),
]);
export type Decider = z.infer<typeof Decider>;

export const MatterField = z.enum(['hopes', 'worries', 'avoid', 'not-without-asking']);
export type MatterField = z.infer<typeof MatterField>;

/** Questions offered ready-made. One starter is one question, however many subjects it is asked about. */
export const Starter = z.enum([
  'how-often',
  'how-many-done',
  'what-would-you-do',
  'how-would-i-notice',
  'which-technique',
]);
export type Starter = z.infer<typeof Starter>;

export const Reply = z.enum(['answers-it', 'still-open']);
export type Reply = z.infer<typeof Reply>;

/** What happened, in the past tense. Every fact but `signed`, `stopped` and `reopened` is superseded by a later one of its key. */
export const Fact = z.discriminatedUnion('type', [
  fact('review-started', {
    reviewId: Id,
    catalog: z.strictObject({ id: Id, version: Id, structureHash: Id, textHash: Id }),
    /** Of nobody: made up for practice. */
    fictional: z.optional(z.literal(true)),
  }),
  fact('identity-given', {
    name: Name,
    birthDate: z.nullable(z.iso.date()),
    hospitalNumber: z.nullable(z.string().check(z.minLength(1), z.maxLength(MAX_NUMBER))),
  }),
  fact('company-told', { company: Company }),
  fact('needs-told', { needs: z.readonly(z.array(Need)), words: FreeText }),
  fact('decider-told', { decider: Decider }),
  fact('technique-told', { technique: z.nullable(Id), knownBy: KnownBy }),
  fact('side-told', { side: Side }),
  fact('shown', { subject: Subject }),
  fact('health-answered', { factorId: Id, answer: HealthAnswer }),
  fact('health-answer-cleared', { factorId: Id }),
  fact('risk-answered', { riskId: Id, answer: RiskAnswer }),
  fact('risk-answer-cleared', { riskId: Id }),
  fact('risk-mattered', { riskId: Id }),
  fact('risk-stopped-mattering', { riskId: Id }),
  fact('question-asked', {
    questionId: Id,
    starter: z.nullable(Starter),
    /** The patient's own words; for a starter, the starter's words as shown. */
    words: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TEXT)),
    about: z.readonly(z.array(Subject)),
    /** Sorts the list: smaller stands first. */
    place: z.number(),
  }),
  fact('question-removed', { questionId: Id }),
  fact('check-answered', { checkId: Id, optionId: Id }),
  fact('mattered', { field: MatterField, words: FreeText }),
  fact('decided', { decision: Decision, reason: FreeText }),
  fact('decision-cleared', {}),
  fact('language-changed', { language: Id, textHash: Id }),
  fact('stopped', {}),
  fact('signed', {
    decision: Decision,
    mark: SignatureMark,
    name: Name,
    statements: z.readonly(z.array(SignedStatement)),
    /** Under which approval of the content it was signed; none where that was a draft. */
    approval: z.optional(Approval),
  }),
  fact('reopened', {}),
  /** On a clinic's device: the patient entered the very date of birth that staff had. */
  fact('identity-confirmed', {}),
  /** Whether what the team answered answers it. `asked` are the words that it was an answer to. */
  fact('replied', { topic: Topic, asked: FreeText, reply: Reply }),
  fact('reply-cleared', { topic: Topic }),
  fact('own-risk-answered', { riskId: Id, answer: RiskAnswer }),
  fact('own-risk-answer-cleared', { riskId: Id }),
  ...STAFF_FACTS,
]);
export type Fact = z.infer<typeof Fact>;

/** One line of the log: the fact, when this device's clock said it was, who said it, and in which text's words. */
export const ReviewEvent = z.strictObject({
  seq: z.int().check(z.positive()),
  at: Instant,
  by: By,
  language: Id,
  textHash: Id,
  fact: Fact,
});
export type ReviewEvent = z.infer<typeof ReviewEvent>;
