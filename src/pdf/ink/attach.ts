import type { jsPDF } from 'jspdf';
import { md5 } from './md5.ts';
import { pdfDate } from './pdf-date.ts';
import { binary, pdfText, writerOf, type PdfWriter } from './pdf-writer.ts';

type Dated = { readonly date: string };

export type Attachment = {
  /** Letters, digits, dots and hyphens. */
  readonly name: string;
  readonly mime: string;
  /** What it is to the document. @see ISO 19005-3 Annex E */
  readonly relationship: 'Data' | 'Unspecified';
  readonly data: Uint8Array;
  readonly description: string;
  /** When it was made, as a PDF's date, where it was a file before it came in here: then its checksum is told too. */
  readonly made?: string | undefined;
};

/**
 * Lets files travel inside the document, where any PDF reader lists them.
 * @see ISO 32000-2 §7.11.4 and §14.13 (associated files)
 */
export function attach(doc: jsPDF, attachments: readonly Attachment[], { date }: Dated): void {
  const { events } = doc.internal;
  const writer = writerOf(doc);
  let filespecs: readonly Named[] = [];
  events.subscribe('postPutResources', () => {
    filespecs = attachments.map((attachment) => [attachment.name, putFile(writer, attachment, date)]);
  });
  events.subscribe('putCatalog', () => {
    if (filespecs.length === 0) return;
    const associated = filespecs.map(([, filespec]) => `${filespec} 0 R`).join(' ');
    writer.out(
      `/AF [${associated}] /Names <</EmbeddedFiles <</Names [${filespecs.toSorted(byName).map(pair).join(' ')}]>>>>`,
    );
  });
}

type Named = readonly [name: string, filespec: number];

// The names of a tree stand in their order. @see ISO 32000-2 §7.9.6
const byName = ([a]: Named, [b]: Named) => (a < b ? -1 : 1);

const pair = ([name, filespec]: Named) => `${pdfText(name)} ${filespec} 0 R`;

/** @returns the number of its file specification. */
function putFile(writer: PdfWriter, attachment: Attachment, date: string): number {
  const { name, mime, relationship, data, description } = attachment;
  const file = writer.newObject();
  const type = { key: 'Type', value: '/EmbeddedFile' };
  const subtype = { key: 'Subtype', value: `/${mime.replace('/', '#2F')}` };
  const params = { key: 'Params', value: `<<${paramsOf(attachment, date)}>>` };
  writer.putStream({ data: binary(data), objectId: file, additionalKeyValues: [type, subtype, params] });
  writer.out('endobj');
  const filespec = writer.newObject();
  writer.out(`<</Type /Filespec /F (${name}) /UF ${pdfText(name)} /Desc ${pdfText(description)}`);
  writer.out(`/AFRelationship /${relationship} /EF <</F ${file} 0 R /UF ${file} 0 R>>>>`);
  writer.out('endobj');
  return filespec;
}

const paramsOf = ({ data, made }: Attachment, date: string): string =>
  made === undefined
    ? `/Size ${data.length} /ModDate (${pdfDate(date)})`
    : `/Size ${data.length} /CreationDate (${made}) /ModDate (${made}) /CheckSum <${md5(data)}>`;
