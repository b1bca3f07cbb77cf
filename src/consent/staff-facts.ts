import * as z from 'zod/mini';
import {
  Authority,
  fact,
  FreeText,
  Id,
  Instant,
  MAX_NUMBER,
  Name,
  SignatureMark,
  SignedStatement,
  Side,
  StaffMark,
} from './terms.ts';

/** A line of a plan, in letters. */
export const MAX_SHORT = 200;
const Short = z.string().check(z.maxLength(MAX_SHORT));

/** What the hospital planned. Texts are empty where nothing was entered. */
export const Plan = z.strictObject({
  technique: z.nullable(Id),
  side: z.nullable(Side),
  level: Short,
  anaesthetic: Short,
  date: z.nullable(z.iso.date()),
  surgeon: Short,
});
export type Plan = z.infer<typeof Plan>;

/** What staff and the patient talk about: a question, a risk of the catalog, or one that is this patient's own. */
export const Topic = z.strictObject({ kind: z.enum(['question', 'risk', 'own-risk']), id: Id });
export type Topic = z.infer<typeof Topic>;

/** By what a person was recognised. Two are needed. */
export const Identifier = z.enum(['name', 'birth-date', 'hospital-number', 'address', 'photo']);
export type Identifier = z.infer<typeof Identifier>;

export const Interpreting = z.enum(['in-person', 'phone', 'video']);
export type Interpreting = z.infer<typeof Interpreting>;

/** How a patient told that they do not want it any more. */
export const Telling = z.enum(['in-person', 'phone', 'in-writing']);
export type Telling = z.infer<typeof Telling>;

/** What a health professional states when they countersign. Nothing of it is assumed. */
export const ProfessionalStatement = z.enum(['capacity', 'discussed', 'no-pressure']);
export type ProfessionalStatement = z.infer<typeof ProfessionalStatement>;

/** Notes that were made by mistake can be taken back. */
export const UndoableNote = z.enum([
  'identity-checked',
  'copy-given',
  'interpreter-present',
  'witness-present',
  'filed',
]);
export type UndoableNote = z.infer<typeof UndoableNote>;

/** What staff did. Only staff can have: the reducer refuses these of anybody else. */
export const STAFF_FACTS = [
  fact('planned', { plan: Plan }),
  /** A link for the patient's own phone was made. */
  fact('sent', { until: Instant }),
  fact('authority-seen', { authority: Authority }),
  fact('identity-checked', { identifiers: z.readonly(z.array(Identifier).check(z.minLength(2))) }),
  fact('copy-given', { how: z.enum(['paper', 'file']) }),
  fact('interpreter-present', {
    how: Interpreting,
    name: Name,
    number: z.string().check(z.maxLength(MAX_NUMBER)),
    /** Marked on the sheet: a relative is not an interpreter who can be relied on. */
    family: z.boolean(),
  }),
  fact('witness-present', { name: Name }),
  fact('answered', { topic: Topic, words: FreeText }),
  /** `asked` are the words of the question then. */
  fact('discussed', { topic: Topic, asked: z.optional(FreeText) }),
  fact('discussion-undone', { topic: Topic }),
  fact('own-risk-added', { riskId: Id, title: Name, words: FreeText }),
  /** Shown to the patient once more, for these risks alone: the catalog changed since. */
  fact('asked-again', { riskIds: z.readonly(z.array(Id)) }),
  fact('handed-back', {}),
  fact('countersigned', {
    registration: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NUMBER)),
    mark: StaffMark,
    statements: z.readonly(z.array(SignedStatement)),
  }),
  /** On the day, before any sedative: the patient still wishes to go ahead. */
  fact('confirmed', {
    changed: FreeText,
    noFurtherQuestions: z.boolean(),
    /** The patient, as they signed on the day. */
    name: Name,
    mark: SignatureMark,
  }),
  /** Without a mark it was spoken, which is as valid. */
  fact('withdrawn', { how: Telling, name: z.nullable(Name), mark: z.nullable(SignatureMark) }),
  fact('filed', {}),
  fact('note-undone', { what: UndoableNote }),
] as const;

export const StaffFact = z.discriminatedUnion('type', [...STAFF_FACTS]);
export type StaffFact = z.infer<typeof StaffFact>;
