import * as z from 'zod/mini';

const Words = z.string().check(z.minLength(1));
const Lines = z.readonly(z.array(Words));
const perId = <T extends z.ZodMiniType>(entry: T) => z.record(z.string(), entry);

/** The words beside a figure. A frequency has `population`; an unknown one has `reason`. */
export const FigureText = z.strictObject({
  population: z.optional(Words),
  timeframe: z.optional(Words),
  note: z.optional(Words),
  studied: z.optional(z.strictObject({ unit: Words, where: Words })),
  reason: z.optional(Words),
  whatIsKnown: z.optional(Words),
});
export type FigureText = z.infer<typeof FigureText>;

export const RiskText = z.strictObject({
  title: Words,
  summary: Words,
  whatItIs: Words,
  whatCouldHappen: Words,
  howTeamLowersIt: Lines,
  whatYouCanDo: Lines,
  lookOutFor: Lines,
  figures: perId(FigureText),
  /** By factor id: how that factor bears on this risk. */
  modifiers: perId(Words),
});
export type RiskText = z.infer<typeof RiskText>;

/** A catalog's words in one language, keyed by the ids of its structure. */
export const CatalogText = z.strictObject({
  schemaVersion: z.literal(1),
  id: Words,
  version: Words,
  language: Words,
  /** The file is a draft for ever: what a site declares of it stands beside it, as an `Approval`. */
  status: z.strictObject({ state: z.literal('draft') }),
  procedure: z.strictObject({
    title: Words,
    plainSummary: Words,
    whyTheNameConfuses: Words,
    askFirst: Words,
    alsoKnownAs: Lines,
    notFor: Words,
    disclaimer: Words,
  }),
  techniques: perId(
    z.strictObject({
      title: Words,
      fullName: Words,
      shortName: Words,
      summary: Words,
      whatHappens: Lines,
      anaesthetic: Words,
      stay: Words,
      incision: Words,
      reversible: Words,
      usedFor: Words,
    }),
  ),
  risks: perId(RiskText),
  benefits: perId(z.strictObject({ title: Words, text: Words, figure: FigureText })),
  alternatives: perId(z.strictObject({ title: Words, text: Words, pros: Lines, cons: Lines })),
  factors: perId(
    z.strictObject({
      title: Words,
      askPatient: Words,
      why: Words,
      whatTeamUsuallyDoes: Lines,
      whatYouShouldDo: Lines,
      beforehand: z.optional(Words),
      /** "diabetes" in "You told us you have diabetes." is `phrase`: "you have diabetes". */
      phrase: Words,
    }),
  ),
  flags: perId(z.strictObject({ title: Words, symptoms: Lines, why: Words, actionText: Words })),
  checks: perId(z.strictObject({ question: Words, options: perId(Words), explanation: Words })),
  /** What a clinician must look at before approving, for clinicians only. */
  clinicianReview: Lines,
});
export type CatalogText = z.infer<typeof CatalogText>;
