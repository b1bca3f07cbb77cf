import { expect, test } from 'vitest';
import { layOut } from '../../../src/storage/layout.ts';
import { anEvent } from './an-event.ts';

const before = { events: 4, drafts: { 'matters:hopes': 'to walk', 'matters:avoid': '' } };
const seqs = (contents: readonly { readonly seq: number }[]) => contents.map(({ seq }) => seq);

test('events are written behind those that stand, whatever their own numbers are', () => {
  const { contents, events } = layOut({ append: [anEvent(12), anEvent(13)] }, before);
  expect([seqs(contents), events]).toEqual([[5, 6], 6]);
});

test('a compacted log is written from the first row', () => {
  const { contents, events } = layOut({ replace: [anEvent(1), anEvent(9)] }, before);
  expect([seqs(contents), events]).toEqual([[1, 2], 2]);
});

test('a draft is set, an empty one stays, and null takes one away', () => {
  const { contents, drafts } = layOut({ drafts: { 'matters:hopes': null, 'question:1': '' } }, before);
  expect(drafts).toEqual({ 'matters:avoid': '', 'question:1': '' });
  expect(contents).toEqual([{ seq: -1, content: drafts }]);
});

test('what does not change is not written again', () => {
  expect(layOut({ place: '#/you' }, before)).toEqual({
    contents: [{ seq: -2, content: '#/you' }],
    events: 4,
    drafts: before.drafts,
  });
});

test('an event that could not be read again is refused', () => {
  const tooLong = { ...anEvent(5), fact: { type: 'mattered', field: 'hopes', words: 'x'.repeat(5001) } } as const;
  expect(() => layOut({ append: [tooLong] }, before)).toThrow('words');
});
