import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../../src/record/canonical.ts';

test('keys stand in order, without spaces, whatever order they came in', () => {
  expect(canonical({ b: [2, { d: 1, c: 'x' }], a: null })).toBe('{"a":null,"b":[2,{"c":"x","d":1}]}');
});

test('numbers and letters are written as RFC 8785 has them', () => {
  const value = { numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27], string: '€$\u000f\nA\'B"\\"/' };
  expect(canonical(value)).toBe(
    String.raw`{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\"/"}`,
  );
});

test('half a character becomes the sign for one, and a backslash stays what it is', () => {
  expect(canonical({ 'a\ud83d': 'b\ude00c' })).toBe('{"a\ufffd":"b\ufffdc"}');
  expect(canonical({ a: '😀', b: String.raw`\ud83d \\ud83d` })).toBe(String.raw`{"a":"😀","b":"\\ud83d \\\\ud83d"}`);
});

test('any value, read back and written again, gives the same text', () => {
  const value = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
  fc.assert(
    fc.property(value, (written) => {
      const text = canonical(written);
      const read: unknown = JSON.parse(text);
      expect(canonical({ read })).toBe(`{"read":${text}}`);
    }),
  );
});
