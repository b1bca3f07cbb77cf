import type { Finding } from './fault.ts';
import { percentagesAndRatios, wordsOfFrequency } from './frequency-words.ts';
import { passages, type Passage } from './passages.ts';
import { readingGrade } from './reading-grade.ts';
import type { CatalogText } from './text.ts';

const FAULT_ABOVE = 10;
const WARNING_ABOVE = 8;
/** In words. A text as long as this is judged by itself too: an easy passage does not make up for it. */
const LONG = 25;

// Names and labels are no sentences: they would make a passage look easier than it reads.
const LABEL = /(?:^|\.)(?:title|fullName|shortName|phrase|timeframe|unit|where|alsoKnownAs\.\d+)$/;

/** Words of frequency, percentages, "1 in x", and reading grade, in what patients read. Judged for English alone; another language gets a warning that says so. */
export function wordFindings(text: CatalogText): readonly Finding[] {
  const file = text.language;
  if (!/^en\b/.test(file))
    return [
      {
        file,
        id: 'language',
        fault: 'not-judged',
        detail: 'words and reading grade are judged in English alone',
        level: 'warning',
      },
    ];
  return passages(text).flatMap((passage) => [...frequencyFaults(file, passage), ...gradeFindings(file, passage)]);
}

const frequencyFaults = (file: string, { id, texts }: Passage): readonly Finding[] =>
  texts.flatMap(({ place, words }) => [
    ...wordsOfFrequency(words).map((word) => found(file, id, 'word-of-frequency', `${place}: ${word}`)),
    ...percentagesAndRatios(words).map((ratio) => found(file, id, 'percentage-or-ratio', `${place}: ${ratio}`)),
  ]);

const found = (file: string, id: string, fault: string, detail: string): Finding => ({
  file,
  id,
  fault,
  detail,
  level: 'fault',
});

function gradeFindings(file: string, { id, texts }: Passage): readonly Finding[] {
  const prose = texts.filter(({ place }) => !LABEL.test(place));
  const long = prose.filter(({ words }) => words.split(/\s+/).length >= LONG);
  return [
    ...gradeFinding(
      file,
      id,
      'the whole text',
      prose.map(({ words }) => words),
    ),
    ...long.flatMap(({ place, words }) => gradeFinding(file, id, place, [words])),
  ];
}

function gradeFinding(file: string, id: string, place: string, texts: readonly string[]): readonly Finding[] {
  const grade = readingGrade(texts);
  // A grade that is not a number belongs to a text without words, which says nothing hard.
  if (!(grade > WARNING_ABOVE)) return [];
  const detail = `${place}: grade ${grade.toFixed(1)}`;
  return [{ file, id, fault: 'reading-grade', detail, level: grade > FAULT_ABOVE ? 'fault' : 'warning' }];
}
