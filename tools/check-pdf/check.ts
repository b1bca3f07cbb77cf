import { readFileSync } from 'node:fs';
import { annotationFaults } from './annotation-rules.ts';
import { attachmentFaults } from './attachment-rules.ts';
import { catalogFaults } from './catalog-rules.ts';
import { contentFaults } from './content-rules.ts';
import { embeddedPdfFaults } from './embedded-pdf-rules.ts';
import type { Fault } from './fault.ts';
import { fileFaults } from './file-rules.ts';
import { fontFaults } from './font-rules.ts';
import { forbiddenFaults } from './forbidden-rules.ts';
import { metadataFaults } from './metadata-rules.ts';
import { nestingFaults } from './nesting-rules.ts';
import { outputIntentFaults } from './output-intent-rules.ts';
import { pagesOf } from './pages.ts';
import { readObjects, type Pdf } from './pdf-objects.ts';
import { askQpdf, withFile } from './run-qpdf.ts';
import { signatureFaults } from './signature-rules.ts';
import { structureFaults } from './structure-rules.ts';
import { readStructure } from './structure-tree.ts';

export type Expected = {
  /** Whether a document without a signature has a fault: it does, where nothing is said. */
  readonly signed?: boolean;
  /** The same of a file inside it. */
  readonly attached?: boolean;
  /** Whether a document may carry others. */
  readonly carrying?: boolean;
};

const AS_STORED = ['--json=2'];
const DECODED = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized'];

/**
 * What stands against a PDF as an archive, as a document for readers for the blind, and as a signed one, as far as a machine
 * can tell. Throws where qpdf is missing, or the file cannot be read.
 * @see ISO 19005-3 (PDF/A-3), ISO 14289-1 (PDF/UA-1) by the Matterhorn Protocol, ETSI EN 319 142-1 (PAdES B-B)
 */
export function checkPdf(file: string | Uint8Array, expected: Expected = {}): readonly Fault[] {
  const bytes = typeof file === 'string' ? readFileSync(file) : Buffer.from(file);
  return withFile(bytes, (path) => {
    const { end, warned } = askQpdf(path, ['--check']);
    const syntax = warned.split('\n').find((line) => line !== '') ?? '';
    const faults: readonly Fault[] =
      end === 'sound' ? [] : [{ rule: 'syntax', detail: syntax.replace(path, 'the file') }];
    if (end === 'refused') return faults;
    const stored = readObjects(bytes, askQpdf(path, AS_STORED).said);
    const decoded = readObjects(bytes, askQpdf(path, DECODED).said);
    // Of a stream that it decodes qpdf does not say how it was packed.
    return [...faults, ...forbiddenFaults(stored), ...faultsIn(decoded, expected)];
  });
}

function faultsIn(pdf: Pdf, { signed = true, attached = true, carrying = true }: Expected): readonly Fault[] {
  const structure = readStructure(pdf);
  const pages = pagesOf(pdf);
  return [
    ...fileFaults(pdf),
    ...catalogFaults(pdf),
    ...metadataFaults(pdf),
    ...outputIntentFaults(pdf),
    ...structureFaults(pdf, structure),
    ...nestingFaults(structure.elements, pdf),
    ...pages.flatMap((page) => contentFaults(page, structure, pdf)),
    ...pages.flatMap((page) => annotationFaults(page, structure, pdf)),
    ...fontFaults(pages, pdf),
    ...attachmentFaults(pdf, attached),
    ...embeddedPdfFaults(pdf, { allowed: carrying, check: checkInside }),
    ...signatureFaults(pdf, signed),
  ];
}

const checkInside = (bytes: Buffer) => checkPdf(bytes, { signed: false, attached: false, carrying: false });
