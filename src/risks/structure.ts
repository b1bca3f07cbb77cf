import * as z from 'zod/mini';
import { CATEGORIES, FACTOR_GROUPS, SEVERITIES } from './order.ts';

/** A reference to another entry of the same catalog. `openCatalog` checks that each one resolves. */
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const Ids = z.readonly(z.array(Id));
const CalendarDate = z.iso.date();

export const FactorGroup = z.enum(FACTOR_GROUPS);
export type FactorGroup = z.infer<typeof FactorGroup>;

/** Categories stand in the order in which a patient meets them: "it may not help" comes first. */
export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

/** Severities stand worst first, which is the order of risks inside a category. */
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

export const Permanence = z.enum(['temporary', 'usually-temporary', 'can-be-permanent', 'permanent']);
export type Permanence = z.infer<typeof Permanence>;

/** `recalled` means from memory only: such a figure is shown to nobody. */
export const Certainty = z.enum(['verified', 'verified-partial', 'verified-secondary', 'recalled']);
export type Certainty = z.infer<typeof Certainty>;

export const Directness = z.enum(['same-procedure', 'same-procedure-other-people', 'other-procedure']);
export type Directness = z.infer<typeof Directness>;

export const Effect = z.enum(['raises', 'lowers', 'unclear']);
export type Effect = z.infer<typeof Effect>;

const OutOf = z.literal([1000, 100_000]);
const Count = z.int().check(z.nonnegative());

/** How many of `outOf` people had it: one number of events, or the low and high end of a range. */
export const FrequencyFigure = z.strictObject({
  kind: z.literal('frequency'),
  events: z.optional(Count),
  range: z.optional(z.strictObject({ low: Count, high: Count })),
  outOf: OutOf,
  /** The range begins at 0 because nobody was seen to have it, not because places differ. */
  noneSeen: z.optional(z.literal(true)),
  sourceIds: Ids,
  certainty: Certainty,
  directness: Directness,
  /** What the sources print, word for word. For clinicians: it may hold percentages. */
  studyData: z.string(),
  /** How many were counted; null where the sources do not add up to one number. */
  studiedCount: z.optional(z.nullable(Count)),
});
export type FrequencyFigure = z.infer<typeof FrequencyFigure>;

export const UnknownFigure = z.strictObject({ kind: z.literal('unknown'), sourceIds: Ids });
export type UnknownFigure = z.infer<typeof UnknownFigure>;

export const FigureStructure = z.discriminatedUnion('kind', [FrequencyFigure, UnknownFigure]);
export type FigureStructure = z.infer<typeof FigureStructure>;

export const RiskStructure = z.strictObject({
  id: Id,
  category: Category,
  appliesTo: Ids,
  severity: Severity,
  permanence: Permanence,
  /** Present where the risk exists only for people with one of these health factors. */
  onlyIf: z.optional(Ids),
  figures: z.record(Id, FigureStructure),
  modifiers: z.array(z.strictObject({ factorId: Id, effect: Effect, sourceIds: Ids })),
  seedParagraph: z.nullable(z.int()),
  sourceIds: Ids,
  textSourceIds: Ids,
});
export type RiskStructure = z.infer<typeof RiskStructure>;

export const BenefitStructure = z.strictObject({
  id: Id,
  appliesTo: Ids,
  figure: FigureStructure,
  sourceIds: Ids,
  certainty: Certainty,
});

export const AlternativeStructure = z.strictObject({ id: Id, appliesTo: Ids, sourceIds: Ids });

export const FactorStructure = z.strictObject({
  id: Id,
  group: FactorGroup,
  /** Printed in bold on the sheet's first page where the answer is yes or not sure. */
  alert: z.boolean(),
  /** Cannot wait for the day: the text says what to do beforehand. */
  beforehand: z.boolean(),
  /** May be told to the team in private instead. */
  private: z.boolean(),
  inSeedArticle: z.boolean(),
  seedParagraph: z.nullable(z.int()),
  sourceIds: Ids,
});

export const FlagAction = z.enum(['emergency-now', 'call-team-same-day']);
export type FlagAction = z.infer<typeof FlagAction>;

export const FlagStructure = z.strictObject({
  id: Id,
  appliesTo: Ids,
  action: FlagAction,
  relatedRiskIds: Ids,
  sourceIds: Ids,
});

export const CheckStructure = z.strictObject({
  id: Id,
  type: z.enum(['single', 'true-false']),
  appliesTo: Ids,
  options: z.array(z.strictObject({ id: Id, correct: z.boolean() })),
  relatedRiskIds: Ids,
  relatedIds: z.readonly(z.array(z.string())),
});

export const Source = z.strictObject({
  id: Id,
  kind: z.string(),
  citation: z.string(),
  doi: z.optional(z.string()),
  pmid: z.optional(z.string()),
  /** No address that is a script: it stands on screen as a link. */
  url: z.optional(z.url({ protocol: /^https?$/ })),
  certainty: Certainty,
  checked: z.string(),
});
export type Source = z.infer<typeof Source>;

/** Everything of a catalog that is the same in every language: ids, numbers, sources, what bears on what. */
export const Structure = z.strictObject({
  schemaVersion: z.literal(1),
  id: Id,
  version: z.string(),
  compiled: CalendarDate,
  reviewBy: CalendarDate,
  procedure: z.strictObject({ sourceIds: Ids }),
  techniques: z.array(z.strictObject({ id: Id, sourceIds: Ids, certainty: Certainty })),
  risks: z.array(RiskStructure),
  benefits: z.array(BenefitStructure),
  alternatives: z.array(AlternativeStructure),
  factors: z.array(FactorStructure),
  flags: z.array(FlagStructure),
  checks: z.array(CheckStructure),
  /** Which checks each technique asks, in order. */
  checkOrder: z.record(Id, Ids),
  sources: z.array(Source),
});
export type Structure = z.infer<typeof Structure>;
