import {
  BitString,
  Boolean as DerBoolean,
  Constructed,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as DerSet,
  UTCTime,
  Utf8String,
  type AsnType,
} from 'asn1js';
import type { Bytes } from './bytes.ts';

export const sequence = (...value: readonly AsnType[]): AsnType => new Sequence({ value: [...value] });

/** The items in the order that DER asks for: by their bytes. */
export const setOf = (...items: readonly AsnType[]): AsnType =>
  new DerSet({ value: [...items].toSorted((a, b) => compare(encode(a), encode(b))) });

/** `[number]` around the items, of any kind. */
export const tagged = (number: number, ...value: readonly AsnType[]): AsnType =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber: number }, value: [...value] });

export const identifier = (value: string): AsnType => new ObjectIdentifier({ value });
export const octets = (bytes: Bytes): AsnType => new OctetString({ valueHex: bytes });
export const bits = (bytes: Bytes, unusedBits = 0): AsnType => new BitString({ valueHex: bytes, unusedBits });
export const text = (value: string): AsnType => new Utf8String({ value });
export const small = (value: number): AsnType => new Integer({ value });
export const yes = (): AsnType => new DerBoolean({ value: true });

/** A number from nought up, from its bytes, the highest first. */
export function natural(bytes: Uint8Array): AsnType {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? [0] : [...bytes.subarray(first)];
  return new Integer({ valueHex: Uint8Array.from((digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits) });
}

/** @see RFC 5280 §4.1.2.5: two digits for a year up to 2049 */
export const time = (moment: Date): AsnType =>
  moment.getUTCFullYear() < 2050 ? new UTCTime({ valueDate: moment }) : new GeneralizedTime({ valueDate: moment });

export const encode = (item: AsnType): Bytes => new Uint8Array(item.toBER());

function compare(a: Bytes, b: Bytes): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
