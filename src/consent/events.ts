import * as z from 'zod/mini';
import { Approval } from '../risks/approval.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(120));
/** The device's time with its offset: `2026-11-23T09:12:05.123+01:00`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** In letters (UTF-16), as all limits of texts here. */
export const MAX_TEXT = 5000;
const FreeText = z.string().check(z.maxLength(MAX_TEXT));
/** Longer than any name is. */
export const MAX_NAME = 300;
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NAME));

export const MAX_NUMBER = 60;

export const By = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('patient') }),
  z.strictObject({ role: z.literal('staff'), name: Name, post: Name }),
]);
export type By = z.infer<typeof By>;

/** What a question or a "shown" event is about. */
export const Subject = z.strictObject({
  kind: z.enum(['procedure', 'benefit', 'alternative', 'risk', 'factor']),
  id: Id,
});
export type Subject = z.infer<typeof Subject>;

export const RiskAnswer = z.enum(['clear', 'not-sure', 'rather-not']);
export type RiskAnswer = z.infer<typeof RiskAnswer>;

export const HealthAnswer = z.enum(['yes', 'no', 'not-sure', 'in-private']);
export type HealthAnswer = z.infer<typeof HealthAnswer>;

export const Decision = z.enum(['go-ahead', 'talk-first', 'no']);
export type Decision = z.infer<typeof Decision>;

/** How the technique is known. Only `told` lets the patient sign "go ahead". */
export const KnownBy = z.enum(['told', 'think-so', 'do-not-know']);
export type KnownBy = z.infer<typeof KnownBy>;

export const Side = z.enum(['left', 'right', 'both', 'middle', 'not-sure']);
export type Side = z.infer<typeof Side>;

export const Company = z.enum(['alone', 'family-or-friend', 'carer', 'interpreter', 'staff']);
export type Company = z.infer<typeof Company>;

export const Need = z.enum(['interpreter', 'large-print', 'hearing', 'sight', 'reading-help', 'moving', 'other']);
export type Need = z.infer<typeof Need>;

export const Authority = z.enum(['parental-responsibility', 'health-attorney', 'deputy']);
export type Authority = z.infer<typeof Authority>;

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

const Point = z.readonly(z.tuple([z.number(), z.number()]));
/** Pen strokes in a box one unit wide: x from 0 to 1, y in the same unit. Width 0.5 is half the box. */
export const Strokes = z.readonly(z.array(z.readonly(z.array(Point).check(z.minLength(1)))));
export type Strokes = z.infer<typeof Strokes>;

export const SignatureMark = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('typed') }),
  z.strictObject({ method: z.literal('drawn'), strokes: Strokes }),
  z.strictObject({ method: z.literal('mark'), witness: Name }),
]);
export type SignatureMark = z.infer<typeof SignatureMark>;

/** A true statement: its code, the numbers in it, and, once signed, its words. */
export const SignedStatement = z.strictObject({
  id: Id,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  words: z.string().check(z.maxLength(MAX_TEXT)),
});
export type SignedStatement = z.infer<typeof SignedStatement>;

const fact = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What happened, in the past tense. Every fact but `signed`, `stopped` and `reopened` is superseded by a later one of its key. */
export const Fact = z.discriminatedUnion('type', [
  fact('review-started', {
    reviewId: Id,
    catalog: z.strictObject({ id: Id, version: Id, structureHash: Id, textHash: Id }),
  }),
  fact('identity-given', {
    name: Name,
    birthDate: z.nullable(z.iso.date()),
    hospitalNumber: z.nullable(z.string().check(z.minLength(1), z.maxLength(MAX_NUMBER))),
  }),
  fact('company-told', { company: Company }),
  fact('needs-told', { needs: z.readonly(z.array(Need)), words: FreeText }),
  fact('decider-told', { decider: Decider }),
  fact('authority-seen', { authority: Authority }),
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
