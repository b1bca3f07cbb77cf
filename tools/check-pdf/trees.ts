import type { Node, Pdf, PdfValue } from './pdf-objects.ts';

/** Some nodes and what hangs below them by `/Kids`, each once and in order. */
export function withKids(pdf: Pdf, roots: readonly PdfValue[]): readonly Node[] {
  const known = new Set<PdfValue>();
  const walk = (reference: PdfValue): readonly Node[] => {
    if (known.has(reference)) return [];
    known.add(reference);
    const dictionary = pdf.dictionary(reference);
    return [{ reference, dictionary }, ...pdf.list(dictionary['/Kids']).flatMap(walk)];
  };
  return roots.flatMap(walk);
}

/** @see ISO 32000-1 §7.9.6 */
export const nameTree = (pdf: Pdf, root: PdfValue | undefined): readonly (readonly [name: string, value: PdfValue])[] =>
  pairsIn(pdf, root, '/Names').map(([name, value]) => [pdf.text(name) ?? '', value]);

/** @see ISO 32000-1 §7.9.7 */
export const numberTree = (pdf: Pdf, root: PdfValue | undefined): ReadonlyMap<PdfValue, PdfValue> =>
  new Map(pairsIn(pdf, root, '/Nums'));

function pairsIn(
  pdf: Pdf,
  root: PdfValue | undefined,
  key: string,
): readonly (readonly [key: PdfValue, value: PdfValue])[] {
  return withKids(pdf, root === undefined ? [] : [root]).flatMap(({ dictionary }) => {
    const flat = pdf.list(dictionary[key]);
    return flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? null] as const] : []));
  });
}
