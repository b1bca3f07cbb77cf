import { webcrypto } from 'node:crypto';
import { certify, type Sign, type Signer } from '../../../src/pdf/signer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const digest = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));

/** A device with a key of its own, made for one test. */
export async function newDevice(name: string): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const sign: Sign = async (bytes) =>
    new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes));
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('spki', keys.publicKey));
  const made = { name, from: new Date('2026-11-01T00:00:00Z'), publicKey, publicKeyHash: await digest(publicKey) };
  return { certificate: await certify(made, sign), sign };
}
