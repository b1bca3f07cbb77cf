import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** What differs from a signature as PAdES wants it. */
type Differs = {
  readonly certificate?: 'not-signed';
  readonly time?: 'signed';
  readonly key?: 'of-another';
  readonly signers?: 2;
};

const [SEQUENCE, SET, INTEGER, BITS, OCTETS, IDENTIFIER, TEXT, TIME] = [0x30, 0x31, 2, 3, 4, 6, 12, 23] as const;
const CONTEXT_0 = 0xa0;

const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const anothers = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Signs a PDF whose signature is still zeros, and its byte range as long as it will be. */
export function signed(pdf: Uint8Array, differs: Differs = {}): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const contents = /<0{1000,}>/.exec(text);
  if (!contents) throw new Error('no room for a signature');
  const [gap, rest] = [contents.index, contents.index + contents[0].length];
  const range = [gap, rest, text.length - rest].map((place) => String(place).padEnd(10)).join(' ');
  const ranged = text.replace(/(?<=\/ByteRange \[ 0 )\d{10} \d{10} \d{10}/, range);
  const message = Buffer.from(ranged.slice(0, gap) + ranged.slice(rest), 'latin1');
  const signature = signedData(message, differs)
    .toString('hex')
    .padEnd(rest - gap - 2, '0');
  return Buffer.from(`${ranged.slice(0, gap)}<${signature}>${ranged.slice(rest)}`, 'latin1');
}

/** @see RFC 5652 §5 */
function signedData(message: Buffer, differs: Differs): Buffer {
  const certificate = certificateOf(ours.publicKey);
  const attributes = der(SET, ...attributesOf(message, certificate, differs));
  const key = differs.key === undefined ? ours.privateKey : anothers.privateKey;
  const signer = der(
    SEQUENCE,
    der(INTEGER, byte(1)),
    der(SEQUENCE, NAME, der(INTEGER, byte(1))),
    SHA_256,
    Buffer.concat([byte(CONTEXT_0), attributes.subarray(1)]),
    ECDSA,
    der(OCTETS, sign('sha256', attributes, key)),
  );
  const data = der(
    SEQUENCE,
    der(INTEGER, byte(1)),
    der(SET, SHA_256),
    der(SEQUENCE, identifier('2a864886f70d010701')),
    der(CONTEXT_0, certificate),
    der(SET, ...Array.from({ length: differs.signers ?? 1 }, () => signer)),
  );
  return der(SEQUENCE, identifier('2a864886f70d010702'), der(CONTEXT_0, data));
}

function attributesOf(message: Buffer, certificate: Buffer, { certificate: left, time }: Differs): readonly Buffer[] {
  const ofCertificate = der(SEQUENCE, der(SEQUENCE, der(SEQUENCE, der(OCTETS, sha256(certificate)))));
  return [
    attribute('2a864886f70d010903', identifier('2a864886f70d010701')),
    attribute('2a864886f70d010904', der(OCTETS, sha256(message))),
    ...(left === undefined ? [attribute('2a864886f70d010910022f', ofCertificate)] : []),
    ...(time === undefined ? [] : [attribute('2a864886f70d010905', moment('261123081205Z'))]),
  ];
}

/** Of whoever holds the key, by their own word. @see RFC 5280 §4.1 */
function certificateOf(key: KeyObject): Buffer {
  const words = der(
    SEQUENCE,
    der(CONTEXT_0, der(INTEGER, byte(2))),
    der(INTEGER, byte(1)),
    ECDSA,
    NAME,
    der(SEQUENCE, moment('260101000000Z'), moment('360101000000Z')),
    NAME,
    key.export({ type: 'spki', format: 'der' }),
  );
  return der(SEQUENCE, words, ECDSA, der(BITS, byte(0), sign('sha256', words, ours.privateKey)));
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const byte = (value: number) => Buffer.from([value]);
const identifier = (hexadecimal: string) => der(IDENTIFIER, Buffer.from(hexadecimal, 'hex'));
const moment = (text: string) => der(TIME, Buffer.from(text));
const attribute = (name: string, value: Buffer) => der(SEQUENCE, identifier(name), der(SET, value));

const SHA_256 = der(SEQUENCE, identifier('608648016503040201'));
const ECDSA = der(SEQUENCE, identifier('2a8648ce3d040302'));
const NAME = der(SEQUENCE, der(SET, der(SEQUENCE, identifier('550403'), der(TEXT, Buffer.from('Beforehand')))));

/** @see ITU-T X.690 §8.1 */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const length = value.length < 0x80 ? [value.length] : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}
