import { expect, test } from 'vitest';
import { countsNamed, percentagesAndRatios, wordsOfFrequency } from '../../../src/risks/frequency-words.ts';

test.for([
  ['This is rare.', 'rare'],
  ['Very rarely, a lung infection follows.', 'rarely'],
  ['A bruise is common.', 'common'],
  ['It is uncommon.', 'uncommon'],
  ['It is the most common harm.', 'common'],
  ['This commonly happens.', 'commonly'],
  ['You are likely to feel sore.', 'likely'],
  ['Harm is unlikely.', 'unlikely'],
  ['It is very likely.', 'likely'],
  ['It is more than likely.', 'likely'],
  ['It is seldom seen.', 'seldom'],
  ['A frequent harm.', 'frequent'],
  ['It happens infrequently.', 'infrequently'],
  ['Occasionally it bleeds.', 'occasionally'],
  ['Redness would be unusual.', 'unusual'],
] as const)('“%s” stands for a number that is not there', ([text, word]) => {
  expect(wordsOfFrequency(text)).toEqual([word]);
});

test.for([
  'Tears are more common in a second operation.',
  'Infection was about twice as common.',
  'Infection was almost three times as common.',
  'A bleed is more likely to press on the nerves.',
  'It is less likely if you are awake.',
  'What does this most likely mean?',
  'It most often fades within weeks.',
  'The nerves usually grow back.',
])('“%s” compares, or tells a course', (text) => {
  expect(wordsOfFrequency(text)).toEqual([]);
});

test.for([
  '13% of people',
  '1.3 % of people',
  '5 per cent',
  '5 percent',
  'a small percentage',
  '1 in 10 people',
  '1 in 1,000 people',
  '1 in 100,000',
  'one in ten',
  'one in every twenty',
  'One in a hundred',
  'two in five',
  '1 out of 10',
  '3 in 10',
  '1:100',
])('“%s” is a percentage or a ratio', (text) => {
  expect(percentagesAndRatios(text)).toHaveLength(1);
});

test.for([
  '44 in 1,000 could not pass urine',
  '640 of 1,000 people',
  'about 1 of 100,000',
  'it worked in 17 of 20',
  'in 30 people',
  'one in our study',
  'in one study',
  'at 8:30',
  'a 0 to 10 scale',
])('“%s” is neither', (text) => {
  expect(percentagesAndRatios(text)).toEqual([]);
});

test('a count is read with what it is of', () => {
  expect(
    countsNamed('About 390 to 640 of 1,000 had it, and 3 in 100 did not, or 17 of 20, or 5 of 1,000,000.'),
  ).toEqual([
    { count: 640, outOf: 1000 },
    { count: 3, outOf: 100 },
  ]);
});
