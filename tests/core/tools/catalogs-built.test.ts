import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OURS } from '../../../tools/catalog/files.ts';
import { asBuilt } from '../../../tools/vite/catalogs.ts';
import { approval } from '../sheet/sample.ts';

const INDEX = join(OURS, 'index.json');

test('the app carries the hashes of the files it was built from, whatever the index says', () => {
  const index = readFileSync(INDEX, 'utf8');
  const stale = index.replaceAll(/[\da-f]{64}/gu, 'f'.repeat(64));
  expect(stale).not.toBe(index);
  expect(JSON.parse(asBuilt(stale, INDEX))).toEqual(JSON.parse(index));
});

test('an approval is taken in as it was written', () => {
  expect(JSON.parse(asBuilt(JSON.stringify(approval), 'approvals/en.json'))).toEqual(approval);
});

test('an approval that names nobody fails the build', () => {
  expect(() => asBuilt(JSON.stringify({ ...approval, by: '' }), 'approvals/en.json')).toThrow('by');
});
