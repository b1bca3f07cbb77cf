import { createHash } from 'node:crypto';
import { faultIf, type Fault } from './fault.ts';
import { shown, type Pdf, type PdfValue } from './pdf-objects.ts';
import { nameTree } from './trees.ts';

/** @see ISO 19005-3 Annex E, ISO 32000-2 §7.11.3 */
const RELATIONSHIPS = new Set<PdfValue | undefined>(
  'Source Data Alternative Supplement Unspecified EncryptedPayload FormData Schema'
    .split(' ')
    .map((name) => `/${name}`),
);

/** Files that travel inside the document. @see ISO 19005-3 §6.8 */
export function attachmentFaults(pdf: Pdf, expected: boolean): readonly Fault[] {
  const files = nameTree(pdf, pdf.dictionary(pdf.catalog['/Names'])['/EmbeddedFiles']);
  const names = files.map(([name]) => name);
  const ordered = names.every((name, i) => i === 0 || name > (names[i - 1] ?? ''));
  return [
    ...faultIf(expected && files.length === 0, 'attachment', 'no file is embedded'),
    ...faultIf(!ordered, 'embedded-order', `the names stand in no order: ${names.join(', ')}`),
    ...files.flatMap(([name, reference]) => [
      ...specificationFaults(name, reference, pdf),
      ...embeddedFaults(name, pdf.dictionary(pdf.dictionary(reference)['/EF'])['/F'], pdf),
    ]),
  ];
}

function specificationFaults(name: string, reference: PdfValue, { catalog, dictionary, list, text }: Pdf) {
  const own = dictionary(reference);
  const unnamed = ['/F', '/UF'].some((key) => text(own[key]) === undefined);
  const related = RELATIONSHIPS.has(own['/AFRelationship']);
  const told = (text(own['/Desc']) ?? '') !== '';
  return [
    ...faultIf(!related, 'af-relationship', `${name} has the /AFRelationship ${shown(own['/AFRelationship'])}`),
    ...faultIf(!list(catalog['/AF']).includes(reference), 'af', `${name} is not in the catalog’s /AF`),
    ...faultIf(unnamed, 'filespec', `${name} lacks /F or /UF`),
    ...faultIf(!told, 'filespec', `${name} has no /Desc`),
  ];
}

function embeddedFaults(name: string, reference: PdfValue | undefined, pdf: Pdf): readonly Fault[] {
  const { dictionary, stream, number, text } = pdf;
  const data = stream(reference);
  if (!data) return [{ rule: 'filespec', detail: `${name} has no /EF with /F` }];
  const own = dictionary(reference);
  const mime = text(own['/Subtype']);
  const parameters = dictionary(own['/Params']);
  const size = number(parameters['/Size']) ?? data.length;
  const told = text(parameters['/CheckSum']);
  const checksum = createHash('md5').update(data).digest().toString('latin1');
  return [
    ...faultIf(mime === undefined, 'embedded-mime', `${name} has no /Subtype`),
    ...faultIf(!('/ModDate' in parameters), 'embedded-params', `/Params of ${name} has no /ModDate`),
    ...faultIf(size !== data.length, 'embedded-params', `${name} is ${data.length} bytes, /Size says ${size}`),
    ...faultIf(told !== undefined && told !== checksum, 'embedded-checksum', `/CheckSum of ${name} is another file’s`),
    ...faultIf((mime ?? '').includes('json') && !isJson(data), 'embedded-json', `${name} is not JSON`),
  ];
}

function isJson(data: Buffer): boolean {
  try {
    JSON.parse(data.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
