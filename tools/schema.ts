import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { recordSchema, SCHEMA_FILE } from './shared/record-schema.ts';

mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, `${JSON.stringify(recordSchema(), null, 2)}\n`);
console.log(SCHEMA_FILE);
