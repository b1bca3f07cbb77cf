import type { Proofs } from '../../record/verify-record.ts';
import { partsOfCertificate } from './certificate.ts';
import { encode } from './der.ts';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** What tells whether something was changed, from the crypto of a browser or of Node. */
export const proofsFrom = (subtle: SubtleCrypto): Proofs => ({
  digest: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
  verify: async (certificate, signature, bytes) => {
    try {
      const publicKey = encode(partsOfCertificate(certificate).publicKey);
      const key = await subtle.importKey('spki', publicKey, KEY, false, ['verify']);
      return await subtle.verify(SIGNATURE, key, signature, bytes);
    } catch {
      // What is no certificate, or holds another kind of key, vouches for nothing.
      return false;
    }
  },
});
