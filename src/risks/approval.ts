import * as z from 'zod/mini';

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/**
 * What a site declares of a catalog in one language: who answers for it, where it may be used, until when (that day included).
 * It holds for the very structure and text whose hashes it names. It is declared, not authenticated: whoever can write the file can write anything.
 */
export const Approval = z.strictObject({
  schemaVersion: z.literal(1),
  id: Words,
  version: Words,
  language: Words,
  structureHash: Words,
  textHash: Words,
  by: Words,
  role: Words,
  registration: Words,
  site: Words,
  at: z.iso.date(),
  until: z.iso.date(),
});
export type Approval = z.infer<typeof Approval>;
