import { expect, test } from 'vitest';
import { readingGrade, syllables } from '../../../src/risks/reading-grade.ts';

test.for([
  ['the', 1],
  ['made', 1],
  ['named', 1],
  ['makes', 1],
  ['ended', 2],
  ['uses', 2],
  ['reaches', 2],
  ['table', 2],
  ['people', 2],
  ['nation', 2],
  ['medial', 3],
  ['serious', 3],
  ['anaesthetic', 4],
  ['radiofrequency', 6],
  ['X-ray', 2],
  ['long-term', 2],
  ["don't", 1],
  ['1,000', 1],
] as const)('“%s” has %i syllables', ([word, count]) => {
  expect(syllables(word)).toBe(count);
});

test('the grade is Flesch and Kincaid’s: 0.39 words a sentence, 11.8 syllables a word, less 15.59', () => {
  expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
  expect(readingGrade(['The nation ended. The cat sat.'])).toBeCloseTo(0.39 * 3 + (11.8 * 8) / 6 - 15.59);
});

test('an item of a list is a sentence, with or without its full stop', () => {
  expect(readingGrade(['The cat sat', 'The dog ran'])).toBe(readingGrade(['The cat sat. The dog ran.']));
});

test('a decimal point ends no sentence', () => {
  expect(readingGrade(['It lasts 10.5 months'])).toBe(readingGrade(['It lasts 105 months']));
});

test('a passage without words has no grade', () => {
  expect(readingGrade([])).toBeNaN();
  expect(readingGrade(['…', ' '])).toBeNaN();
});
