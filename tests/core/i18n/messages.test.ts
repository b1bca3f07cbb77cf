import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { folder, messages, NAMES, textOf } from './tables.ts';

const root = new URL('../../../', import.meta.url).pathname;

const code = ['src', 'tools'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(root, top, name), 'utf8')),
);

/** The ids that stand in the code, and the patterns of those that are put together there. */
const literals = new Set(code.flatMap((text) => [...text.matchAll(/'([\w.-]+)'/gu)].map(([, id]) => id)));
const patterns = code.flatMap((text) =>
  [...text.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/gu)].map(([, template = '']) => patternOf(template)),
);

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll('.', '\\.'));
  // The form of a figure, such as `range.about`, is put together too.
  return new RegExp(`^${parts.join('[\\w-]+(?:\\.about)?')}$`, 'u');
}

test('the tables are those of the folder', () => {
  expect(readdirSync(folder).toSorted()).toEqual(NAMES);
});

describe('every message', () => {
  test('compiles', () => {
    const broken = messages.filter(([, words]) => {
      try {
        compileMessageOrThrow(words);
        return false;
      } catch {
        return true;
      }
    });
    expect(messages.length).toBeGreaterThan(500);
    expect(broken).toEqual([]);
  });

  test('is used: what nobody says need not be translated', () => {
    expect(code.length).toBeGreaterThan(100);
    expect(patterns.length).toBeGreaterThan(20);
    const dead = messages.filter(([id]) => !literals.has(id) && !patterns.some((pattern) => pattern.test(id)));
    expect(dead.map(([id]) => id)).toEqual([]);
  });

  test('stands once: a second would win in silence', () => {
    const ids = NAMES.flatMap((name) => [...textOf(name).matchAll(/^ {2}"([^"]+)":/gmu)].map(([, id]) => id));
    expect(ids).toHaveLength(messages.length);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('has typographic quotes and apostrophes, and no exclamation marks', () => {
    const typed = messages.filter(([, words]) => /["!]|\w'\w|\.\.\./u.test(words));
    expect(typed).toEqual([]);
  });

  test('gives patients no word of frequency, percentage or ratio', () => {
    const banned = /\b(?:rarely|commonly|seldom|unlikely|1 in \d|\d+ ?%)/iu;
    expect(messages.filter(([, words]) => banned.test(words))).toEqual([]);
  });
});
