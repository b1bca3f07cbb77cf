import type { jsPDF } from 'jspdf';
import { pdfText, writerOf, type PdfWriter } from './pdf-writer.ts';
import type { Page } from '../pages/placed.ts';
import type { Element, Mark, Structure } from './structure.ts';

type Written = {
  readonly pages: readonly Page[];
  /** The number of the seal's field, once pages are written. */
  readonly seal: () => number;
};

type Numbered = { readonly element: Element; readonly number: number; readonly parent: number };

/**
 * Writes the structure tree into the document, and from every mark on a page the way back to its element.
 * @see ISO 32000-1 §14.7
 */
export function writeStructure(doc: jsPDF, { root }: Structure, { pages, seal }: Written): void {
  const { events } = doc.internal;
  const writer = writerOf(doc);
  let tree = 0;
  events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    writer.out(`/StructParents ${pageNumber - 1}`);
  });
  events.subscribe('postPutResources', () => {
    tree = writer.newObjectDeferred();
    const elements = numbered(root, tree, writer);
    const numbers = new Map(elements.map(({ element, number }) => [element, number]));
    for (const one of elements) writeElement(one, { numbers, pages, seal: seal(), writer });
    const parents = writer.newObject();
    const nums = [...parentsByPage(elements, pages.length), ...parentOfSeal(elements, pages.length)];
    writer.out(`<</Nums [${nums.join('\n')}]>>\nendobj`);
    writer.newObjectDeferredBegin(tree, true);
    const first = elements[0]?.number ?? 0;
    writer.out(`<</Type /StructTreeRoot /K ${first} 0 R /ParentTree ${parents} 0 R`);
    writer.out(`/ParentTreeNextKey ${nums.length}>>\nendobj`);
  });
  events.subscribe('putCatalog', () => writer.out(`/MarkInfo <</Marked true>> /StructTreeRoot ${tree} 0 R`));
}

function numbered(element: Element, parent: number, writer: PdfWriter): readonly Numbered[] {
  const number = writer.newObjectDeferred();
  const below = element.kids.flatMap((kid) => ('tag' in kid ? numbered(kid, number, writer) : []));
  return [{ element, number, parent }, ...below];
}

type Writing = {
  readonly numbers: ReadonlyMap<Element, number>;
  readonly pages: readonly Page[];
  readonly seal: number;
  readonly writer: PdfWriter;
};

function writeElement({ element, number, parent }: Numbered, { numbers, pages, seal, writer }: Writing): void {
  const { tag, kids, alternative } = element;
  const first = kids.find((kid) => 'mark' in kid);
  const page = (mark: Pick<Mark, 'page'>) => `/Pg ${writer.getPageInfo(mark.page + 1).objId} 0 R`;
  const inside = kids.map((kid) => {
    if ('tag' in kid) return `${numbers.get(kid)} 0 R`;
    if ('seal' in kid) return `<</Type /OBJR ${page({ page: 0 })} /Obj ${seal} 0 R>>`;
    return kid.page === first?.page ? String(kid.mark) : `<</Type /MCR ${page(kid)} /MCID ${kid.mark}>>`;
  });
  const entries = [
    `/S /${tag} /P ${parent} 0 R`,
    ...(first ? [page(first)] : []),
    ...(alternative === undefined ? [] : [`/Alt ${pdfText(alternative)}`]),
    ...attributesOf(element, first && pages[first.page]),
    ...(inside.length === 0 ? [] : [`/K ${inside.length === 1 ? inside[0] : `[${inside.join(' ')}]`}`]),
  ];
  writer.newObjectDeferredBegin(number, true);
  writer.out(`<<${entries.join(' ')}>>\nendobj`);
}

/** @see ISO 32000-1 §14.8.5 */
function attributesOf({ numbering, scope, summary, around }: Element, page: Page | undefined): readonly string[] {
  if (numbering) return [`/A <</O /List /ListNumbering /${numbering}>>`];
  if (scope) return [`/A <</O /Table /Scope /${scope}>>`];
  if (summary !== undefined) return [`/A <</O /Table /Summary ${pdfText(summary)}>>`];
  if (!around || !page) return [];
  const [[left, top], [right, bottom]] = around;
  const box = [left, page.height - bottom, right, page.height - top].map((length) => length.toFixed(2));
  return [`/A <</O /Layout /Placement /Block /BBox [${box.join(' ')}]>>`];
}

/** For each page the elements of its marks, in the order of the marks. */
function parentsByPage(elements: readonly Numbered[], pages: number): readonly string[] {
  const owners = elements.flatMap(({ element, number }) =>
    element.kids.flatMap((kid) => ('mark' in kid ? [{ ...kid, number }] : [])),
  );
  return Array.from({ length: pages }, (_, page) => {
    const own = owners.filter((owner) => owner.page === page).toSorted((a, b) => a.mark - b.mark);
    return `${page} [${own.map(({ number }) => `${number} 0 R`).join(' ')}]`;
  });
}

const parentOfSeal = (elements: readonly Numbered[], key: number): readonly string[] =>
  elements.flatMap(({ element, number }) =>
    element.kids.some((kid) => 'seal' in kid) ? [`${key} ${number} 0 R`] : [],
  );
