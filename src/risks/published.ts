import * as z from 'zod/mini';

/** SHA-256, in hex, of a file's canonical JSON (RFC 8785): formatting does not change it, any word or number does. */
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One version's hashes: `structure`, and each language's text by its code. */
export const PublishedVersion = z.catchall(z.object({ structure: Hash }), Hash);
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/** What was published, by catalog and version: a published version never changes. */
export const Published = z.record(z.string(), z.record(z.string(), PublishedVersion));
export type Published = z.infer<typeof Published>;
