import { jsPDF } from 'jspdf';
import { grayProfile } from './gray-profile.ts';
import { xmpDate } from './pdf-date.ts';
import { binary, pdfText, writerOf } from './pdf-writer.ts';

export const CREATOR = 'Beforehand';

type Meta = {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** A moment with its offset. */
  readonly date: string;
  readonly keywords?: string | undefined;
};

/**
 * What an archive and a reader for the blind ask of the document as a whole: its language, its title shown, the same metadata
 * again as XMP, and what black is.
 * @see ISO 19005-3 (PDF/A-3), ISO 14289-1 (PDF/UA-1)
 */
export function archive(doc: jsPDF, meta: Meta): void {
  const { events } = doc.internal;
  const writer = writerOf(doc);
  const numbers = { profile: 0, metadata: 0 };
  events.subscribe('postPutResources', () => {
    numbers.profile = writer.newObject();
    const components = { key: 'N', value: '1' };
    writer.putStream({
      data: binary(grayProfile()),
      objectId: numbers.profile,
      additionalKeyValues: [components],
    });
    writer.out('endobj');
    numbers.metadata = writer.newObject();
    const packet = binary(new TextEncoder().encode(xmpOf(meta)));
    writer.out(`<</Type /Metadata /Subtype /XML /Length ${packet.length}>>\nstream\n${packet}\nendstream\nendobj`);
  });
  events.subscribe('putCatalog', () => {
    writer.out(`/Lang ${pdfText(meta.language)} /ViewerPreferences <</DisplayDocTitle true>>`);
    writer.out(`/Metadata ${numbers.metadata} 0 R`);
    writer.out('/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1');
    writer.out('/OutputConditionIdentifier (Gray gamma 2.2) /Info (Gray gamma 2.2)');
    writer.out(`/DestOutputProfile ${numbers.profile} 0 R>>]`);
  });
}

const NAMESPACES = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
})
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

// PDF/A knows no other standard's mark: what `pdfuaid:part` is has to be told in the packet itself.
const UA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

/** Says what the Info dictionary says: where the two differ, the document is no PDF/A. */
function xmpOf({ title, language, date, keywords }: Meta): string {
  const made = xmpDate(date);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${NAMESPACES}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate>
<pdf:Producer>jsPDF ${jsPDF.version}</pdf:Producer>${keywords === undefined ? '' : `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`}
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
${UA_SCHEMA}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
