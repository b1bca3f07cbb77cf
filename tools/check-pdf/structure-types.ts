import type { PdfDictionary, PdfValue } from './pdf-objects.ts';

/** @see ISO 32000-1 §14.8.4 */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((types) => types.split(' ')),
);

export const isStandard = (type: string): boolean => STANDARD.has(type);

/** What a type stands for by way of the role map; where that ends nowhere, or in a circle, what it ends with. */
export function standardType(name: PdfValue | undefined, roles: PdfDictionary, passed: readonly string[] = []): string {
  const type = typeof name === 'string' ? name.slice(1) : '';
  const role = roles[`/${type}`];
  if (isStandard(type) || role === undefined || passed.includes(type)) return type;
  return standardType(role, roles, [...passed, type]);
}
