import * as z from 'zod/mini';
import { RECORD_VERSION, ReviewRecord } from '../../src/record/record.ts';

export const SCHEMA_FILE = `public/schemas/record-v${RECORD_VERSION}.json`;

/** The record's schema as JSON Schema 2020-12, from the one that the app checks with. */
export const recordSchema = (): object => ({
  title: `A record of Beforehand, version ${RECORD_VERSION}`,
  ...z.toJSONSchema(ReviewRecord),
});
