import * as z from 'zod/mini';

const Hash = z.string().check(z.regex(/^[\da-f]{64}$/));
const Base64 = z.string().check(z.maxLength(8000), z.regex(/^[\d+/A-Za-z]+={0,2}$/));

/** What a device put under a stretch of a log, so that anybody can tell whether it was changed since. */
export const Seal = z.strictObject({
  /** One for each event of the stretch, hexadecimal: what the event says, and the hash before it. */
  hashes: z.readonly(z.array(Hash)),
  /** X.509 in DER: the key that the device made for itself. */
  certificate: Base64,
  /** ECDSA P-256 with SHA-256 over the last hash. */
  signature: Base64,
});
export type Seal = z.infer<typeof Seal>;
