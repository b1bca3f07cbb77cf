import type { Review } from '../consent/review.ts';
import type { Signer } from '../pdf/seal/certificate.ts';
import { fingerprint } from '../record/fingerprint.ts';

/** This device, as it is named wherever its seal is shown. */
export type Device = Signer & { readonly name: string };

const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
const LETTERS = 9;

export const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

let device: Promise<Device | null> | null = null;

/** The key that this device seals with, made the first time; null where the browser can keep none, and then nothing is sealed. */
export function thisDevice(): Promise<Device | null> {
  device ??= open().catch(() => null);
  return device;
}

/** What is fictional gets no seal, and the device no key for it. */
export const deviceFor = ({ fictional }: Pick<Review, 'fictional'>): Promise<Device | null> =>
  fictional ? Promise.resolve(null) : thisDevice();

async function open(): Promise<Device> {
  const [{ deviceKey }, { nameInCertificate }] = await Promise.all([
    import('../storage/vaults.ts'),
    import('./sealing.ts'),
  ]);
  const { privateKey, certificate } = await deviceKey(make);
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, bytes));
  return { certificate, sign, name: nameInCertificate(certificate) };
}

async function make() {
  const { certify } = await import('./sealing.ts');
  const { privateKey, publicKey: made } = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', made));
  const publicKeyHash = await digest(publicKey);
  const letters = fingerprint(hex(publicKeyHash)).slice(0, LETTERS).replace(' ', '-');
  const certificate = await certify(
    { name: `Beforehand device ${letters}`, from: new Date(), publicKey, publicKeyHash },
    async (bytes) => new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, bytes)),
  );
  return { privateKey, certificate };
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
