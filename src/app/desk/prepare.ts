import type { Fact, ReviewEvent } from '../../consent/events.ts';
import { listingOf } from '../../consent/listing.ts';
import { replay } from '../../consent/reduce.ts';
import type { Staff } from '../../consent/terms.ts';
import type { Prepared } from '../../desk/prepare-form.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import type { LoadedCatalog } from '../catalogs.ts';
import { now } from '../open-review.ts';

type At = {
  readonly desk: Desk;
  readonly loaded: LoadedCatalog;
  readonly staff: Staff;
  readonly witnessAlways: boolean;
  readonly isPractice: boolean;
};

/** A new review with its plan and whose it is, saved. Resolves with its slot; rejects with a `VaultError`. */
export async function prepareReview({ identity, plan }: Prepared, at: At): Promise<string> {
  const { desk, loaded, staff, witnessAlways, isPractice } = at;
  const { catalog, reference } = loaded;
  const facts: readonly Fact[] = [
    {
      type: 'review-started',
      reviewId: crypto.randomUUID(),
      catalog: reference,
      ...(isPractice && { fictional: true }),
    },
    { type: 'planned', plan },
    { type: 'identity-given', ...identity },
  ];
  const changedAt = now();
  const events = facts.map((fact, i): ReviewEvent => ({
    seq: i + 1,
    at: changedAt,
    by: staff,
    language: catalog.language,
    textHash: reference.textHash,
    fact,
  }));
  const replayed = replay(events, catalog);
  if (!replayed.ok || !replayed.review) throw new Error('a review that was just prepared does not replay');
  const listing = listingOf({ review: replayed.review, catalog, changedAt, witnessAlways });
  const slot = desk.newSlot();
  await desk.open(slot).save({ append: events, listing, strict: true });
  return slot;
}
