import { expect, test } from 'vitest';
import { compileTable } from '../../../tools/vite/messages.ts';

const file = 'en/risk.json';

test('a compiled table says what the message says', () => {
  const table = { 'sheet.counts': '{n, plural, =0 {none} one {# risk} other {# risks}} of {name}' };
  const compiled: unknown = JSON.parse(compileTable(JSON.stringify(table), file));
  expect(compiled).toEqual({
    'sheet.counts': [['n', 'plural', { 0: ['none'], one: ['#', ' risk'], other: ['#', ' risks'] }], ' of ', ['name']],
  });
});

test('a message with a brace left open fails the build, by file and id', () => {
  expect(() => compileTable('{"risk.title": "{count, plural, one {risk}"}', file)).toThrow('en/risk.json: risk.title');
});

test('a message that is no text fails the build, by file and id', () => {
  expect(() => compileTable('{"risk.title": ["a"]}', file)).toThrow('en/risk.json: risk.title: not a message');
});

test('a table that is no table fails the build', () => {
  expect(() => compileTable('null', file)).toThrow('en/risk.json: not a table of messages');
});
