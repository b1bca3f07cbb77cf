import type { AsnType } from 'asn1js';
import type { Digest } from '../record/fingerprint.ts';
import { encode, identifier, octets, sequence, setOf, small, tagged, type Bytes } from './der.ts';
import { ecdsaValue, ecdsaWithSha256, parsed, partsOfCertificate, type Signer } from './certificate.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const sha256 = () => sequence(identifier('2.16.840.1.101.3.4.2.1'));

/**
 * A detached signature over bytes, in DER, as PAdES B-B asks for: the certificate inside, the certificate's hash signed with it, and
 * no time, which stands in the document.
 * @see RFC 5652, RFC 5035, ETSI EN 319 142-1 §6
 */
export async function signedData(contentHash: Bytes, { certificate, sign }: Signer, digest: Digest): Promise<Bytes> {
  const { issuer, serial } = partsOfCertificate(certificate);
  const attributes = setOf(
    attribute(CONTENT_TYPE, identifier(DATA)),
    attribute(MESSAGE_DIGEST, octets(contentHash)),
    attribute(
      SIGNING_CERTIFICATE_V2,
      sequence(sequence(sequence(octets(await digest(certificate)), sequence(sequence(tagged(4, issuer)), serial)))),
    ),
  );
  const signature = ecdsaValue(await sign(encode(attributes)));
  const signer = sequence(
    small(1),
    sequence(issuer, serial),
    sha256(),
    implicit(attributes),
    ecdsaWithSha256(),
    octets(signature),
  );
  const content = sequence(
    small(1),
    setOf(sha256()),
    sequence(identifier(DATA)),
    tagged(0, parsed(certificate)),
    setOf(signer),
  );
  return encode(sequence(identifier(SIGNED_DATA), tagged(0, content)));
}

const attribute = (type: string, value: AsnType) => sequence(identifier(type), setOf(value));

/** What is signed is a SET; where it stands it is `[0]` in the SET's place. */
const implicit = (set: AsnType): AsnType => {
  const bytes = encode(set);
  bytes[0] = 0xa0;
  return parsed(bytes);
};
