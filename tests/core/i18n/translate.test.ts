import { describe, expect, test } from 'vitest';
import { createTranslate, joinList, type MessageId } from '../../../src/i18n/translate.ts';
import { messages, t } from './tables.ts';

describe('numbers', () => {
  const counts = (id: MessageId, more = {}) => [0, 1, 2].map((count) => t(id, { count, ...more }));

  test('none, one and more have words of their own', () => {
    expect(counts('questions.why', { first: 3 }).map((words) => words.split('.')[0])).toEqual([
      'You have written no questions yet',
      'You have one question',
      'You have 2 questions',
    ]);
    expect(counts('signature.drawn')).toEqual(['Nothing drawn yet.', '1 line drawn.', '2 lines drawn.']);
    expect(counts('text.left')).toEqual(['0 characters left', '1 character left', '2 characters left']);
  });

  test('one and more are told apart wherever things are counted', () => {
    const plural = messages.flatMap(([id, words]) => (words.includes('{count, plural,') ? [id] : []));
    expect(plural.length).toBeGreaterThan(8);
    const differs = plural.filter((id) => {
      const [, one, two] = counts(idOf(id), { of: 5, first: 3, risks: 'x' });
      return one !== two?.replace('2', '1');
    });
    expect(differs).toEqual(plural);
  });

  test('a large number is written as the language does', () => {
    expect(t('figure.one.had', { low: 5, outOf: 100_000, unit: 'people' })).toBe('5 of 100,000 people had this.');
  });

  test('what was answered adds up in words for none, one and many left open', () => {
    const line = (open: number) =>
      t('progress.counts', { answered: 2, total: 2 + open, clear: 2, notSure: 0, ratherNot: 0, open });
    expect(line(0)).toMatch(/ None is left open\.$/u);
    expect(line(1)).toMatch(/ 1 is not answered\.$/u);
    expect(line(2)).toMatch(/ 2 are not answered\.$/u);
  });
});

/** The id as the table's own: every id of the tables is one. */
function idOf(id: string): MessageId {
  const known = (each: string): each is MessageId => messages.some(([other]) => other === each);
  if (!known(id)) throw new Error(id);
  return id;
}

describe('what somebody typed', () => {
  test.each([
    'C:\\users\\anna',
    String.raw`\u0041`,
    String.raw`\x41 and \n`,
    "it's {count} 'quoted'",
    '{name} # <b> & “”',
    '  spaces  ',
    '\\',
    'ends in \\',
  ])('%s stands as it was typed', (words) => {
    expect(t('ask.asked', { words })).toBe(`On your sheet: “${words}”`);
  });
});

describe('an id that no table has', () => {
  test('is a programmer’s fault, and is named', () => {
    expect(() => createTranslate('en', [{}])('continue')).toThrow('no message: continue');
  });

  test('a later table wins over an earlier one', () => {
    expect(createTranslate('en', [{ continue: 'On' }, { continue: 'Go on' }])('continue')).toBe('Go on');
  });
});

test('a list is written as the language writes it', () => {
  expect(joinList('en', ['a'])).toBe('a');
  expect(joinList('en', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(joinList('de', ['a', 'b', 'c'])).toBe('a, b und c');
  expect(joinList('en', [])).toBe('');
});
