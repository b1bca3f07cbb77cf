import type { Page } from 'playwright-core';
import { replay } from '../../src/consent/reduce.ts';
import { eventsOf } from '../../src/record/record.ts';
import { recordIn } from '../core/record/fixture.ts';
import { saveToFile } from '../browser/saved-patient.ts';
import { catalog } from '../core/consent/sample.ts';

/** What a review is known to hold, as far as the soak changes it. */
export type Known = {
  readonly born: string | null;
  readonly health: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  /** The patient's own words, being typed or on the list, sorted. */
  readonly words: readonly string[];
  readonly signatures: number;
  readonly isSigned: boolean;
};

/** What the app itself says that it has, by the file that it saves. */
export async function readKnown(page: Page): Promise<Known> {
  const record = recordIn(await saveToFile(page));
  const [events, { unfinished }] = [eventsOf(record), record];
  const replayed = replay(events, catalog);
  if (!replayed.ok || !replayed.review) throw new Error(`the saved log does not replay: ${JSON.stringify(replayed)}`);
  const { identity, health, answers, questions, signatures, phase } = replayed.review;
  const typed = Object.entries(unfinished?.drafts ?? {}).filter(([field]) => field.startsWith('question:'));
  const words = [...questions.map((question) => question.words), ...typed.map(([, one]) => one)];
  return {
    born: identity?.birthDate ?? null,
    health,
    answers,
    words: words
      .map((one) => one.trim())
      .filter(Boolean)
      .toSorted(),
    signatures: signatures.length,
    isSigned: phase.is === 'signed',
  };
}

/** The words that came to those that were there: none, some, or null where one of those is gone. */
export function newWords(found: Known, before: Known): readonly string[] | null {
  const left = [...found.words];
  for (const one of before.words) {
    const at = left.indexOf(one);
    if (at === -1) return null;
    left.splice(at, 1);
  }
  return left;
}
