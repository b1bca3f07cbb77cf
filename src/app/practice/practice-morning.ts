import type { Fact } from '../../consent/events.ts';
import { listingOf } from '../../consent/listing.ts';
import { createReviewStore, startReview } from '../../consent/store.ts';
import type { By } from '../../consent/terms.ts';
import type { SavedReview } from '../../consent/vault.ts';
import { toInstant } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Clinic } from '../../risks/clinic.ts';
import type { LoadedCatalog } from '../catalogs.ts';
import { memoryVault } from '../memory-vault.ts';
import { nurse, surgeon } from './deeds.ts';
import { peopleOn, type Person } from './people.ts';
import type { PracticeReview } from './practice-desk.ts';

type Ports = { readonly loaded: LoadedCatalog; readonly t: Translate; readonly now: Date };

export const practiceClinic = (t: Translate): Clinic => ({
  name: t('practice.clinic'),
  paper: 'a4',
  sealPdf: false,
  staff: [nurse, surgeon].map(({ name, post }) => ({ name, role: post })),
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The fictional morning: each review went its way through the real rules, and says in its first event that it is of nobody. */
export function practiceMorning(ports: Ports): readonly PracticeReview[] {
  const inTwoDays = toInstant(new Date(ports.now.getTime() + 2 * DAY_MS));
  const people = peopleOn(inTwoDays);
  // Each began a while after the one before.
  return people.map((person, i) => reviewOf(person, (people.length - i) * 12, ports));
}

function reviewOf(person: Person, minutesAgo: number, { loaded, t, now }: Ports): PracticeReview {
  const { catalog, reference } = loaded;
  let at = now.getTime() - minutesAgo * MINUTE_MS;
  const ports = {
    catalog,
    textHash: reference.textHash,
    now: () => toInstant(new Date(at)),
    newId: () => crypto.randomUUID(),
    mayStand: () => true,
    readOnly: false,
  };
  const reviews = new Map<string, SavedReview>();
  const started = {
    type: 'review-started',
    reviewId: crypto.randomUUID(),
    catalog: reference,
    fictional: true,
  } as const;
  const saved = startReview(started, { ...ports, by: nurse });
  const vault = memoryVault(reviews, '', () => Promise.resolve());
  const store = createReviewStore(saved, { ...ports, vault, by: { role: 'patient' } });
  const record = (facts: readonly Fact[], by: By) => {
    at += MINUTE_MS / 2;
    const recorded = store.getState().record(facts, [], by);
    if (!recorded.ok) throw new Error(`${person.name}: ${recorded.reason}`);
  };
  record(prepared(person, now, loaded), nurse);
  for (const deed of person.deeds)
    record(deed.do({ review: store.getState().review, catalog, t }), deed.by ?? { role: 'patient' });
  const { review, events, drafts, place, seals, sheets } = store.getState();
  const changedAt = events.at(-1)?.at ?? '';
  return {
    saved: { events, drafts, place, seals, sheets },
    listing: listingOf({ review, catalog, changedAt, witnessAlways: false }),
    mark: person.mark ?? null,
  };
}

function prepared(person: Person, now: Date, { catalog }: LoadedCatalog): readonly Fact[] {
  const { name, birthDate, number, technique, side, days } = person;
  const date = toInstant(new Date(now.getTime() + days * DAY_MS)).slice(0, 10);
  const planned = catalog.techniques[technique]?.id ?? null;
  const plan = { technique: planned, side, level: 'L4/5', anaesthetic: '', date, surgeon: surgeon.name };
  return [
    { type: 'planned', plan },
    { type: 'identity-given', name, birthDate, hospitalNumber: number },
  ];
}
