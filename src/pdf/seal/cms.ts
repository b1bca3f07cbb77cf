import { Constructed, Integer, OctetString, Sequence, Set as DerSet, type AsnType } from 'asn1js';
import type { Digest } from '../../record/fingerprint.ts';
import type { Proofs } from '../../record/verify-record.ts';
import { ecdsaValue, ecdsaWithSha256, parsed, partsOfCertificate, type Signer } from './certificate.ts';
import { same, type Bytes } from './bytes.ts';
import { encode, identifier, octets, sequence, setOf, small, tagged } from './der.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const sha256 = () => sequence(identifier('2.16.840.1.101.3.4.2.1'));

/** A document's bytes, and its hash. */
type Content = { readonly hash: Bytes };

/**
 * A detached signature, in DER, as PAdES B-B asks for: the certificate inside, the certificate's hash signed with it, and no time,
 * which stands in the document.
 * @see RFC 5652, RFC 5035, ETSI EN 319 142-1 §6
 */
export async function signedData(content: Content, { certificate, sign }: Signer, digest: Digest): Promise<Bytes> {
  const attributes = await attributesOf(content, certificate, digest);
  return container(certificate, attributes, ecdsaValue(await sign(encode(attributes))));
}

/**
 * The certificate of a detached signature over this content; null where it is another's, or not byte for byte as `signedData`
 * writes it: what nobody checks, nobody can have changed.
 */
export async function signerOf(der: Bytes, content: Content, { digest, verify }: Proofs): Promise<Bytes | null> {
  try {
    const { certificate, signature } = partsOf(der);
    const attributes = await attributesOf(content, certificate, digest);
    if (!same(der, container(certificate, attributes, ecdsaValue(signature)))) return null;
    return (await verify(certificate, signature, encode(attributes))) ? certificate : null;
  } catch {
    // The reader of containers throws on what is none.
    return null;
  }
}

/** What is signed of the content: its hash, and the certificate's, so that no other can be put in its place. */
async function attributesOf({ hash }: Content, certificate: Bytes, digest: Digest): Promise<AsnType> {
  const { issuer, serial } = partsOfCertificate(certificate);
  const certificateHash = octets(await digest(certificate));
  return setOf(
    attribute(CONTENT_TYPE, identifier(DATA)),
    attribute(MESSAGE_DIGEST, octets(hash)),
    attribute(
      SIGNING_CERTIFICATE_V2,
      sequence(sequence(sequence(certificateHash, sequence(sequence(tagged(4, issuer)), serial)))),
    ),
  );
}

const attribute = (type: string, value: AsnType) => sequence(identifier(type), setOf(value));

function container(certificate: Bytes, attributes: AsnType, value: Bytes): Bytes {
  const { issuer, serial } = partsOfCertificate(certificate);
  const signer = sequence(
    small(1),
    sequence(issuer, serial),
    sha256(),
    implicit(attributes),
    ecdsaWithSha256(),
    octets(value),
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

/** What is signed is a SET; where it stands it is `[0]` in the SET's place. */
function implicit(set: AsnType): AsnType {
  const bytes = encode(set);
  bytes[0] = 0xa0;
  return parsed(bytes);
}

/** The two parts of a container that no other part tells. */
function partsOf(der: Bytes): { readonly certificate: Bytes; readonly signature: Bytes } {
  const [, wrapped] = within(parsed(der));
  const [, , , certificates, signers] = within(within(wrapped)[0]);
  const [certificate] = within(certificates);
  const value = within(within(signers)[0])[5];
  if (!certificate || !(value instanceof OctetString)) throw new Error('not a signature');
  return { certificate: encode(certificate), signature: plain(Uint8Array.from(value.valueBlock.valueHexView)) };
}

const within = (item: AsnType | undefined): readonly AsnType[] =>
  item instanceof Sequence || item instanceof DerSet || item instanceof Constructed ? item.valueBlock.value : [];

/** A signature's two numbers as 32 bytes each. */
function plain(value: Bytes): Bytes {
  const numbers = within(parsed(value)).map((number) =>
    number instanceof Integer ? [...number.valueBlock.valueHexView].slice(-32) : [],
  );
  return Uint8Array.from(
    numbers.flatMap((digits) => [...Array.from({ length: 32 - digits.length }, () => 0), ...digits]),
  );
}
