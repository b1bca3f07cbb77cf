import * as z from 'zod/mini';
import { beforehandFactors } from '../risks/applies.ts';
import type { Catalog } from '../risks/catalog.ts';
import { deskStateOf, stillMissing } from './desk-state.ts';
import { techniqueOf, type Review } from './review.ts';
import { isSomebodyElse } from './same-person.ts';
import { countedRisks } from './standing.ts';

const Count = z.int();

/** A review as it stands in the desk's list: enough to search, to sort and to say what is next, without opening it. */
export const Listing = z.strictObject({
  reviewId: z.string(),
  name: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
  number: z.nullable(z.string()),
  planned: z.nullable(z.string()),
  surgeon: z.string(),
  technique: z.nullable(z.string()),
  side: z.nullable(z.string()),
  level: z.string(),
  state: z.strictObject({
    is: z.enum([
      'preparing',
      'sent',
      'in-progress',
      'stopped',
      'ready-to-print',
      'wants-to-talk',
      'does-not-want',
      'to-discuss',
      'discussed',
      'to-sign-again',
      'complete',
      'confirmed',
      'withdrawn',
    ]),
    count: z.optional(Count),
    of: z.optional(Count),
    at: z.optional(z.string()),
    until: z.optional(z.string()),
  }),
  missing: z.readonly(z.array(z.string())),
  questions: Count,
  notSure: Count,
  /** Ids of health factors that need something done before the day. */
  beforehand: z.readonly(z.array(z.string())),
  changedAt: z.string(),
  filedAt: z.nullable(z.string()),
  /** The patient entered somebody else than it was prepared for. */
  identityDiffers: z.optional(z.literal(true)),
});
export type Listing = z.infer<typeof Listing>;

type Listed = {
  readonly review: Review;
  readonly catalog: Catalog;
  /** Of the last event. */
  readonly changedAt: string;
  readonly witnessAlways: boolean;
};

export function listingOf({ review, catalog, changedAt, witnessAlways }: Listed): Listing {
  const { identity, staff, side, health, answers, questions } = review;
  return {
    reviewId: review.id,
    name: identity?.name ?? null,
    birthDate: identity?.birthDate ?? null,
    number: identity?.hospitalNumber ?? null,
    planned: staff.plan?.date ?? null,
    surgeon: staff.plan?.surgeon ?? '',
    technique: staff.plan?.technique ?? techniqueOf(review),
    side: staff.plan?.side ?? side,
    level: staff.plan?.level ?? '',
    state: deskStateOf(review, catalog),
    missing: stillMissing({ review, catalog, witnessAlways }),
    questions: questions.length,
    notSure: countedRisks(review, catalog).filter(({ risk }) => answers[risk.id] === 'not-sure').length,
    beforehand: beforehandFactors(catalog, health).map(({ id }) => id),
    changedAt,
    filedAt: staff.filed?.at ?? null,
    ...(isSomebodyElse(review) && { identityDiffers: true }),
  };
}
