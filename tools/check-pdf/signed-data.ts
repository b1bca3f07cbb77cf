import { insideOf, readDer, type Der } from './der.ts';

const CONTEXT_0 = 0xa0;
const OCTET_STRING = 0x04;
const SET = 0x31;

/** Object identifiers without their tag, in hexadecimal. */
const SIGNED_DATA = '2a864886f70d010702';
const HASHES: Readonly<Record<string, string>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};
const ATTRIBUTES = {
  messageDigest: '2a864886f70d010904',
  signingTime: '2a864886f70d010905',
  signingCertificate: '2a864886f70d010910022f',
};

export type SignedData = {
  readonly signers: number;
  readonly certificates: readonly Buffer[];
  readonly hash: string;
  /** The attribute of that name, where it was signed too. */
  readonly attribute: (name: keyof typeof ATTRIBUTES) => Buffer | undefined;
  /** The bytes that the signature is over. */
  readonly signed: Buffer;
  readonly signature: Buffer;
};

/** A CMS signature by its first signer. @see RFC 5652 §5. @throws where the bytes are something else. */
export function readSignedData(bytes: Buffer): SignedData {
  const [type, content] = insideOf(readDer(bytes));
  if (!content || type?.value.toString('hex') !== SIGNED_DATA) throw new Error('no signed data');
  const parts = insideOf(readDer(content.value));
  const signers = insideOf(last(parts));
  const signer = insideOf(last(signers));
  const attributes = found(signer, CONTEXT_0);
  const values = new Map(insideOf(attributes).map(attributeOf));
  return {
    signers: signers.length,
    certificates: insideOf(found(parts, CONTEXT_0)).map(({ whole }) => whole),
    hash: hashOf(signer[2]),
    attribute: (name) => values.get(ATTRIBUTES[name]),
    // They are signed as the SET that they are, not under the tag by which the signer holds them.
    signed: Buffer.concat([Buffer.from([SET]), attributes.whole.subarray(1)]),
    signature: found(signer.slice(signer.indexOf(attributes)), OCTET_STRING).value,
  };
}

function attributeOf(attribute: Der): readonly [identifier: string, value: Buffer | undefined] {
  const [identifier, values] = insideOf(attribute);
  const first = values && insideOf(values)[0];
  return [identifier?.value.toString('hex') ?? '', first?.value];
}

function hashOf(algorithm: Der | undefined): string {
  const identifier = algorithm && insideOf(algorithm)[0];
  const hash = HASHES[identifier?.value.toString('hex') ?? ''];
  if (hash === undefined) throw new Error('the digest is none of SHA-256, SHA-384 and SHA-512');
  return hash;
}

function found(values: readonly Der[], tag: number): Der {
  const value = values.find((one) => one.tag === tag);
  if (!value) throw new Error(`no value with the tag ${tag}`);
  return value;
}

function last(values: readonly Der[]): Der {
  const value = values.at(-1);
  if (!value) throw new Error('nothing inside a value');
  return value;
}
