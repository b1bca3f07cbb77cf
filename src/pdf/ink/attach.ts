import type { jsPDF } from 'jspdf';
import { pdfDate } from './pdf-date.ts';
import { binary, pdfText, writerOf } from './pdf-writer.ts';

type Dated = { readonly date: string };

export type Attachment = {
  /** Letters, digits, dots and hyphens. */
  readonly name: string;
  readonly mime: string;
  readonly data: Uint8Array;
  readonly description: string;
};

/**
 * Lets a file travel inside the document as its data, where any PDF reader lists it.
 * @see ISO 32000-2 §7.11.4 and §14.13 (associated files)
 */
export function attach(doc: jsPDF, { name, mime, data, description }: Attachment, { date }: Dated): void {
  const { events } = doc.internal;
  const writer = writerOf(doc);
  let filespec = 0;
  events.subscribe('postPutResources', () => {
    const file = writer.newObject();
    const size = { key: 'Params', value: `<</Size ${data.length} /ModDate (${pdfDate(date)})>>` };
    const type = { key: 'Type', value: '/EmbeddedFile' };
    const subtype = { key: 'Subtype', value: `/${mime.replace('/', '#2F')}` };
    writer.putStream({ data: binary(data), objectId: file, additionalKeyValues: [type, subtype, size] });
    writer.out('endobj');
    filespec = writer.newObject();
    writer.out(`<</Type /Filespec /F (${name}) /UF ${pdfText(name)} /Desc ${pdfText(description)}`);
    writer.out(`/AFRelationship /Data /EF <</F ${file} 0 R /UF ${file} 0 R>>>>`);
    writer.out('endobj');
  });
  events.subscribe('putCatalog', () => {
    writer.out(`/AF [${filespec} 0 R] /Names <</EmbeddedFiles <</Names [${pdfText(name)} ${filespec} 0 R]>>>>`);
  });
}
