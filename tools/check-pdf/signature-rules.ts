import { createHash, verify, X509Certificate } from 'node:crypto';
import { faultIf, type Fault } from './fault.ts';
import { shown, type Pdf, type PdfDictionary } from './pdf-objects.ts';
import { readSignedData, type SignedData } from './signed-data.ts';
import { withKids } from './trees.ts';

type Range = {
  /** The two stretches that are signed, one after the other. */
  readonly covered: readonly [Buffer, Buffer];
  readonly signature: Buffer;
  readonly toTheEnd: boolean;
};

/** @see ETSI EN 319 142-1 (PAdES B-B), ISO 32000-2 §12.8 */
export function signatureFaults(pdf: Pdf, expected: boolean): readonly Fault[] {
  const signatures = signaturesIn(pdf);
  const whole = signatures.some((signature) => rangeOf(signature, pdf)?.toTheEnd);
  return [
    ...faultIf(expected && signatures.length === 0, 'signature', 'nothing is signed'),
    ...signatures.flatMap((signature) => faultsOf(signature, pdf)),
    ...faultIf(signatures.length > 0 && !whole, 'coverage', 'no signature is over the whole file'),
  ];
}

const signaturesIn = (pdf: Pdf): readonly PdfDictionary[] =>
  withKids(pdf, pdf.list(pdf.dictionary(pdf.catalog['/AcroForm'])['/Fields']))
    .filter(({ dictionary }) => dictionary['/FT'] === '/Sig' && '/V' in dictionary)
    .map(({ dictionary }) => pdf.dictionary(dictionary['/V']));

/** Undefined where what is left out of the signature is more or less than the signature itself. */
function rangeOf(signature: PdfDictionary, { bytes, list, number }: Pdf): Range | undefined {
  const [start, gap = 0, rest = 0, length = 0] = list(signature['/ByteRange']).map(number);
  const left = bytes.toString('latin1', gap, rest);
  if (start !== 0 || !/^<[\da-f]*>$/i.test(left)) return undefined;
  return {
    covered: [bytes.subarray(0, gap), bytes.subarray(rest, rest + length)],
    signature: Buffer.from(left.slice(1, -1), 'hex'),
    toTheEnd: rest + length === bytes.length,
  };
}

function faultsOf(signature: PdfDictionary, pdf: Pdf): readonly Fault[] {
  const { catalog, dictionary, number } = pdf;
  const range = rangeOf(signature, pdf);
  const filter = signature['/SubFilter'];
  const flags = number(dictionary(catalog['/AcroForm'])['/SigFlags']) ?? 0;
  return [
    ...faultIf(filter !== '/ETSI.CAdES.detached', 'sub-filter', `${shown(filter)} is not PAdES`),
    ...faultIf((flags & 3) !== 3, 'sig-flags', `/SigFlags of the form is ${flags}, not 3`),
    ...faultIf(!('/M' in signature), 'sig-time', 'the signature has no /M'),
    ...faultIf(!range, 'byte-range', 'what /ByteRange leaves out is not exactly /Contents'),
    ...(range ? messageFaults(range) : []),
  ];
}

function messageFaults({ covered, signature }: Range): readonly Fault[] {
  try {
    const data = readSignedData(signature);
    const digest = covered.reduce((hash, part) => hash.update(part), createHash(data.hash)).digest();
    const same = data.attribute('messageDigest')?.equals(digest) ?? false;
    const certified = data.attribute('signingCertificate') !== undefined;
    const timed = data.attribute('signingTime') !== undefined;
    return [
      ...faultIf(data.signers !== 1, 'cms', `${data.signers} signers, not one`),
      ...faultIf(!same, 'digest', 'the document was changed after it was signed'),
      ...faultIf(!certified, 'cades', 'the certificate is not among what was signed'),
      ...faultIf(timed, 'cades', 'a signing time stands inside, where PAdES has /M'),
      ...faultIf(!isVerified(data), 'signature', 'no certificate of the signature verifies it'),
    ];
  } catch (error) {
    return [{ rule: 'cms', detail: `not a CMS signature: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

/** The signer's certificate may stand anywhere among those that lead to its issuer. */
const isVerified = ({ certificates, hash, signed, signature }: SignedData) =>
  certificates.some((certificate) => verify(hash, signed, new X509Certificate(certificate).publicKey, signature));
