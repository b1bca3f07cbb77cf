import { proofsFrom } from '../../../src/pdf/seal/proofs.ts';
import { certify, type Sign, type Signer } from '../../../src/pdf/seal/certificate.ts';

export const { digest } = proofsFrom(crypto.subtle);

/** A device with a key of its own, made for one test. */
export async function newDevice(name: string): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const sign: Sign = async (bytes) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const made = { name, from: new Date('2026-11-01T00:00:00Z'), publicKey, publicKeyHash: await digest(publicKey) };
  return { certificate: await certify(made, sign), sign };
}
