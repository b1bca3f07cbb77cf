import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { test } from 'vitest';
import { md5 } from '../../../src/pdf/ink/md5.ts';

test('a checksum is the one that everybody else computes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      (data) => md5(data) === createHash('md5').update(data).digest('hex').toUpperCase(),
    ),
    { numRuns: 500 },
  );
});
