import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchema, SCHEMA_FILE } from '../../../tools/shared/record-schema.ts';

test('the schema that is published is the one that the app checks with', () => {
  const published: unknown = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(recordSchema())));
});
