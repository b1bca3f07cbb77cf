import { faultIf, type Fault } from './fault.ts';
import type { Page } from './pages.ts';
import { shown, type Pdf, type PdfDictionary, type PdfValue } from './pdf-objects.ts';

const FILES = ['/FontFile', '/FontFile2', '/FontFile3'];
/** From what these call a glyph its character is known. */
const NAMED_GLYPHS = new Set<PdfValue | undefined>(['/WinAnsiEncoding', '/MacRomanEncoding']);

/** Letters that any machine can draw and read. @see ISO 19005-3 §6.2.11, ISO 14289-1 §7.21 */
export function fontFaults(pages: readonly Page[], pdf: Pdf): readonly Fault[] {
  const { dictionaries, dictionary } = pdf;
  const forms = dictionaries.filter((node) => node.dictionary['/Subtype'] === '/Form');
  const resources = [
    ...pages.map((page) => page.resources),
    ...forms.map((form) => dictionary(form.dictionary['/Resources'])),
  ];
  const fonts = new Set(resources.flatMap((one) => Object.values(dictionary(one['/Font']))));
  return [...fonts].flatMap((font) => faultsOf(dictionary(font), pdf));
}

function faultsOf(font: PdfDictionary, pdf: Pdf): readonly Fault[] {
  const name = shown(font['/BaseFont']);
  const composite = font['/Subtype'] === '/Type0';
  const [descendant] = pdf.list(font['/DescendantFonts']);
  const drawn = composite ? pdf.dictionary(descendant) : font;
  const unmapped = drawn['/Subtype'] === '/CIDFontType2' && !('/CIDToGIDMap' in drawn);
  return [
    ...faultIf(!isEmbedded(drawn, pdf), 'font-embedded', `${name} is not embedded`),
    ...characterFaults(font, name, pdf),
    ...faultIf(composite && unmapped, 'cidtogid', `${name} has no /CIDToGIDMap`),
  ];
}

function isEmbedded(font: PdfDictionary, { dictionary }: Pdf): boolean {
  const descriptor = dictionary(font['/FontDescriptor']);
  // The glyphs of a Type 3 font are drawn in the PDF itself.
  return font['/Subtype'] === '/Type3' || FILES.some((file) => file in descriptor);
}

function characterFaults(font: PdfDictionary, name: string, { stream }: Pdf): readonly Fault[] {
  const map = stream(font['/ToUnicode'])?.toString('latin1');
  const known = font['/Subtype'] !== '/Type0' && NAMED_GLYPHS.has(font['/Encoding']);
  const codes = (map ?? '').replaceAll(/begincodespacerange[^]*?endcodespacerange/g, '');
  const blind = /<(?:0000|FFFE|FEFF)>\s*(?:\n|$)/i.test(codes);
  return [
    ...faultIf(map === undefined && !known, 'to-unicode', `${name} has no /ToUnicode`),
    ...faultIf(blind, 'to-unicode', `${name} maps a glyph to U+0000, U+FEFF or U+FFFE`),
  ];
}
