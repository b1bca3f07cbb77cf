import { isDeepStrictEqual } from 'node:util';
import { listingOf } from '../../src/consent/listing.ts';
import { replay } from '../../src/consent/reduce.ts';
import type { SavedReview } from '../../src/consent/vault.ts';
import type { DeskRead } from '../browser/read-desk.ts';
import { catalog } from '../core/consent/sample.ts';

/** What the desk is known to hold of one patient, as far as a morning changes it. */
export type KnownMorning = {
  readonly isHere: boolean;
  readonly handed: 'no' | 'asking' | 'confirmed';
  readonly saidWho: boolean;
  /** The patient's one question, as far as it is typed or on the list. */
  readonly words: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly decision: string | null;
  readonly signatures: number;
  /** The team's one answer, as far as it is typed or noted. */
  readonly notes: string;
  readonly discussed: number;
  readonly copyGiven: boolean;
  readonly countersigned: boolean;
};

export const NOBODY: KnownMorning = {
  isHere: false,
  handed: 'no',
  saidWho: false,
  words: '',
  answers: {},
  decision: null,
  signatures: 0,
  notes: '',
  discussed: 0,
  copyGiven: false,
  countersigned: false,
};

const slotOf = ({ reviews }: DeskRead, name: string) =>
  Object.keys(reviews).find((slot) => reviews[slot]?.line?.listing?.name === name);

export function knownOf(read: DeskRead, name: string): KnownMorning {
  const slot = slotOf(read, name);
  const saved = slot === undefined ? null : (read.reviews[slot]?.saved ?? null);
  if (slot === undefined || saved === null) return NOBODY;
  const { questions, answers, decision, signatures, staff, identityConfirmed } = reviewIn(saved);
  const typed = (kind: string) =>
    Object.entries(saved.drafts).flatMap(([field, text]) => (field.startsWith(kind) ? [text] : []));
  const noted = Object.values(staff.answered).map(({ words }) => words);
  return {
    isHere: true,
    handed: handedAs(read, slot),
    saidWho: identityConfirmed,
    words: longest([...questions.map(({ words }) => words), ...typed('question:')]),
    answers,
    decision: decision?.decision ?? null,
    signatures: signatures.length,
    notes: longest([...noted, ...typed('answer:')]),
    discussed: Object.keys(staff.discussed).length,
    copyGiven: staff.copyGiven !== null,
    countersigned: staff.countersigned !== null,
  };
}

function handedAs({ handed }: DeskRead, slot: string): KnownMorning['handed'] {
  if (handed?.slot !== slot) return 'no';
  return handed.confirmed ? 'confirmed' : 'asking';
}

const longest = (texts: readonly string[]): string =>
  texts.map((text) => text.trim()).toSorted((a, b) => b.length - a.length)[0] ?? '';

function reviewIn({ events }: SavedReview) {
  const replayed = replay(events, catalog);
  if (!replayed.ok || !replayed.review) throw new Error(`the saved log does not replay: ${JSON.stringify(replayed)}`);
  return replayed.review;
}

/** Why a desk is not whole: a review that does not open, or one whose line in the list tells of another version of it. */
export function brokenIn({ reviews }: DeskRead): readonly string[] {
  return Object.entries(reviews).flatMap(([slot, { line, saved, fault }]) => {
    if (!saved) return [`${slot} is in the list and cannot be read: ${fault}`];
    const review = reviewIn(saved);
    const changedAt = saved.events.at(-1)?.at ?? '';
    const told = listingOf({ review, catalog, changedAt, witnessAlways: false });
    const differs = !isDeepStrictEqual(line?.listing, JSON.parse(JSON.stringify(told)));
    return differs ? [`${slot} is listed as ${JSON.stringify(line)} and is ${JSON.stringify(told)}`] : [];
  });
}

/** All but this patient's reviews, to be held against what they were. */
export const othersThan = ({ reviews }: DeskRead, name: string) =>
  Object.fromEntries(Object.entries(reviews).filter(([, { line }]) => line?.listing?.name !== name));
