import type { Pdf, PdfDictionary, PdfValue } from './pdf-objects.ts';
import { withKids } from './trees.ts';

export type Page = {
  /** From 1. */
  readonly number: number;
  readonly reference: PdfValue;
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary;
};

export function pagesOf(pdf: Pdf): readonly Page[] {
  const root = pdf.catalog['/Pages'];
  return withKids(pdf, root === undefined ? [] : [root])
    .filter(({ dictionary }) => dictionary['/Type'] !== '/Pages')
    .map(({ reference, dictionary }, i) => ({
      number: i + 1,
      reference,
      dictionary,
      resources: resourcesOf(dictionary, pdf),
    }));
}

/** A page that has none takes those of the node above. */
function resourcesOf(node: PdfDictionary, pdf: Pdf, passed: readonly PdfDictionary[] = []): PdfDictionary {
  const above = node['/Parent'];
  if ('/Resources' in node || above === undefined || passed.includes(node)) return pdf.dictionary(node['/Resources']);
  return resourcesOf(pdf.dictionary(above), pdf, [...passed, node]);
}
