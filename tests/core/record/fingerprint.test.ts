import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/record/fingerprint.ts';

test('a fingerprint is sixteen letters in groups of four, the first 80 bits of the hash, and none that is misread', () => {
  expect(fingerprint(`00443214c74254b635cf${'f'.repeat(44)}`)).toBe('0123 4567 89AB CDEF');
  expect(fingerprint(`84653a56d7c675be77df${'0'.repeat(44)}`)).toBe('GHJK MNPQ RSTV WXYZ');
});
