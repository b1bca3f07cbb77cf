import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, ReviewEvent } from '../../../src/consent/events.ts';
import { isStaffFact } from '../../../src/consent/reduce-staff.ts';
import type { By, Staff } from '../../../src/consent/terms.ts';
import { reduce, replay } from '../../../src/consent/reduce.ts';
import type { Review } from '../../../src/consent/review.ts';
import { trueStatements } from '../../../src/consent/statements.ts';
import { openCatalog } from '../../../src/risks/open-catalog.ts';

const folder = join(import.meta.dirname, '../../../src/risks/catalogs/lumbar-rhizotomy/0.1.0');
export const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const opened = openCatalog(read('structure.json'), read('en.json'));
if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
export const catalog = opened.catalog;

export const NEEDLE = 'rf-medial-branch';
export const SURGERY = 'open-dorsal';
export const AT = '2026-11-23T09:12:00.000+01:00';

export const started = {
  type: 'review-started',
  reviewId: 'review-1',
  catalog: { id: catalog.id, version: catalog.version, structureHash: 'a', textHash: 'b' },
} as const satisfies Fact;

export const patient: By = { role: 'patient' };
export const nurse: Staff = { role: 'staff', name: 'Mara Stein', post: 'Nurse' };

export const event = (seq: number, fact: Fact, at = AT): ReviewEvent => ({
  seq,
  at,
  by: isStaffFact(fact) ? nurse : patient,
  language: 'en',
  textHash: 'b',
  fact,
});

/** The log of these facts, behind the one that starts the review. */
export const log = (...facts: readonly Fact[]): readonly ReviewEvent[] =>
  [started, ...facts].map((fact, i) => event(i + 1, fact));

/** The review that these facts tell. Throws where one is refused. */
export function reviewOf(...facts: readonly Fact[]): Review {
  const replayed = replay(log(...facts), catalog);
  if (!replayed.ok || !replayed.review) throw new Error(JSON.stringify(replayed));
  return replayed.review;
}

let later = 9999;
/** What comes of one more fact, which is later than all before it. */
export const answer = (review: Review, fact: Fact) => reduce(review, event((later += 1), fact), catalog);

export const named = {
  type: 'identity-given',
  name: 'Anna Berg',
  birthDate: '1956-03-27',
  hospitalNumber: null,
} as const satisfies Fact;
export const decides: Fact = { type: 'decider-told', decider: { who: 'patient' } };
export const told = (technique: string): Fact => ({ type: 'technique-told', technique, knownBy: 'told' });
export const shown = (riskId: string): Fact => ({ type: 'shown', subject: { kind: 'risk', id: riskId } });
export const decided = (decision: 'go-ahead' | 'talk-first' | 'no'): Fact => ({
  type: 'decided',
  decision,
  reason: '',
});

/** A signature over what is true of the review. */
export function signing(
  review: Review,
  decision: 'go-ahead' | 'talk-first' | 'no' = review.decision?.decision ?? 'no',
): Fact {
  const statements = trueStatements(review, catalog).map((statement) => ({ ...statement, words: statement.id }));
  return { type: 'signed', decision, mark: { method: 'typed' }, name: 'Anna Berg', statements };
}

/** The review after these facts. Throws where one is refused. */
export function after(review: Review, ...facts: readonly Fact[]): Review {
  return facts.reduce((before, fact) => {
    const next = answer(before, fact);
    if (!next.ok) throw new Error(`${fact.type} is refused: ${next.reason}`);
    return next.review;
  }, review);
}

/** One technique told, by a patient who decides and was shown every risk: all that "go ahead" needs. */
export const ready: readonly Fact[] = [
  named,
  told(NEEDLE),
  decides,
  ...catalog.risks.map(({ id }) => shown(id)),
  decided('go-ahead'),
];
