import { fromBER, Sequence, Set as DerSet, Utf8String, type AsnType } from 'asn1js';
import type { Bytes } from './bytes.ts';
import { bits, encode, identifier, natural, octets, sequence, setOf, small, tagged, text, time, yes } from './der.ts';

/** Whoever can sign: a key that a device made for itself, and the certificate that says so. */
export type Signer = {
  /** DER. */
  readonly certificate: Bytes;
  readonly sign: Sign;
};

/** ECDSA on P-256 with SHA-256: 64 bytes, as WebCrypto gives them. */
export type Sign = (bytes: Bytes) => Promise<Bytes>;

export const ecdsaWithSha256 = (): AsnType => sequence(identifier('1.2.840.10045.4.3.2'));

/** As certificates and signatures hold it: two numbers. @see RFC 3279 §2.2.3 */
export const ecdsaValue = (signature: Bytes): Bytes =>
  encode(sequence(natural(signature.subarray(0, 32)), natural(signature.subarray(32))));

export type NewCertificate = {
  /** The key's name, as people are shown it. */
  readonly name: string;
  /** When the key was made, by this device's clock. */
  readonly from: Date;
  /** SPKI. */
  readonly publicKey: Bytes;
  /** SHA-256 of the public key. */
  readonly publicKeyHash: Bytes;
};

const YEARS = 20;
const NOBODY = 'Made by this device for itself. Not a person, and vouched for by nobody.';

/**
 * The certificate of a key that a device made for itself, in DER. It is its own issuer, and says so.
 * @see RFC 5280
 */
export async function certify(key: NewCertificate, sign: Sign): Promise<Bytes> {
  const name = sequence(
    setOf(sequence(identifier('2.5.4.3'), text(key.name))),
    setOf(sequence(identifier('2.5.4.13'), text(NOBODY))),
  );
  const until = new Date(key.from);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const certificate = sequence(
    tagged(0, small(2)),
    // One key, one certificate: the number is as unlikely to be another's as the key is.
    natural(key.publicKeyHash.subarray(0, 16)),
    ecdsaWithSha256(),
    name,
    sequence(time(key.from), time(until)),
    name,
    parsed(key.publicKey),
    tagged(
      3,
      sequence(
        extension('2.5.29.19', sequence(), true),
        // Digital signature, content commitment.
        extension('2.5.29.15', bits(Uint8Array.of(0xc0), 6), true),
        extension('2.5.29.14', octets(key.publicKeyHash.slice(0, 20)), false),
      ),
    ),
  );
  return encode(sequence(certificate, ecdsaWithSha256(), bits(ecdsaValue(await sign(encode(certificate))))));
}

const extension = (id: string, value: AsnType, critical: boolean) =>
  sequence(identifier(id), ...(critical ? [yes()] : []), octets(encode(value)));

/** @throws if the bytes are not DER. */
export function parsed(bytes: Bytes): AsnType {
  const { offset, result } = fromBER(bytes);
  if (offset !== bytes.length) throw new Error('bytes that are not DER');
  return result;
}

/** @throws if the bytes are no certificate. */
export function partsOfCertificate(certificate: Bytes): {
  readonly issuer: AsnType;
  readonly serial: AsnType;
  readonly publicKey: AsnType;
} {
  const [signed] = itemsOf(parsed(certificate));
  const [, serial, , issuer, , , publicKey] = signed ? itemsOf(signed) : [];
  if (!serial || !issuer || !publicKey) throw new Error('not a certificate');
  return { issuer, serial, publicKey };
}

/** The name of the key's device, as `certify` wrote it; empty where there is none. Whoever made the certificate chose it. */
export function nameInCertificate(certificate: Bytes): string {
  const [common] = itemsOf(partsOfCertificate(certificate).issuer).flatMap(itemsOf);
  const [, name] = common ? itemsOf(common) : [];
  return name instanceof Utf8String ? name.valueBlock.value : '';
}

const itemsOf = (item: AsnType): readonly AsnType[] =>
  item instanceof Sequence || item instanceof DerSet ? item.valueBlock.value : [];
