import type { Pdf, PdfDictionary, PdfValue } from './pdf-objects.ts';
import { standardType } from './structure-types.ts';
import { numberTree } from './trees.ts';

/** Ink on a page that is tagged. */
export type Mark = { readonly page: PdfValue | undefined; readonly number: number };

type Parent = { readonly reference: PdfValue | undefined; readonly type: string };

export type Element = {
  readonly reference: PdfValue;
  /** A standard structure type, by way of the role map; any other as it stands there. */
  readonly type: string;
  readonly dictionary: PdfDictionary;
  /** Of all owners together. */
  readonly attributes: PdfDictionary;
  readonly parent: Parent;
  readonly elements: readonly Element[];
  readonly marks: readonly Mark[];
  /** Annotations that belong to it. */
  readonly objects: readonly PdfValue[];
  /** What is no structure element, or stood in the tree before. */
  readonly strays: readonly PdfValue[];
};

export type Structure = {
  /** All, in reading order. */
  readonly elements: readonly Element[];
  readonly strays: readonly PdfValue[];
  /** What the parent tree gives for a number. */
  readonly parents: ReadonlyMap<PdfValue, PdfValue>;
};

type Kids = Pick<Element, 'elements' | 'marks' | 'objects' | 'strays'>;
type Page = PdfValue | undefined;

/** @see ISO 32000-1 §14.7 */
export function readStructure(pdf: Pdf): Structure {
  const { catalog, dictionary, list, get } = pdf;
  const root = dictionary(catalog['/StructTreeRoot']);
  const roles = dictionary(root['/RoleMap']);
  const known = new Set<PdfValue>();

  const readElement = (reference: PdfValue, parent: Parent, pageAbove: Page): Element => {
    const own = dictionary(reference);
    const type = standardType(own['/S'], roles);
    const kids = readKids(list(own['/K']), { reference, type }, own['/Pg'] ?? pageAbove);
    return { reference, type, dictionary: own, attributes: attributesOf(pdf, own), parent, ...kids };
  };

  const readKids = (values: readonly PdfValue[], parent: Parent, page: Page): Kids =>
    values.map((value) => readKid(value, parent, page)).reduce(together, NO_KIDS);

  const readKid = (value: PdfValue, parent: Parent, page: Page): Kids => {
    if (typeof value === 'number') return { ...NO_KIDS, marks: [{ page, number: value }] };
    const kid = dictionary(value);
    if (kid['/Type'] === '/MCR')
      return { ...NO_KIDS, marks: [{ page: kid['/Pg'] ?? page, number: Number(kid['/MCID']) }] };
    if (kid['/Type'] === '/OBJR') return { ...NO_KIDS, objects: list(kid['/Obj']) };
    if (get(kid['/S']) === undefined || known.has(value)) return { ...NO_KIDS, strays: [value] };
    known.add(value);
    return { ...NO_KIDS, elements: [readElement(value, parent, page)] };
  };

  const top = readKids(list(root['/K']), { reference: catalog['/StructTreeRoot'], type: 'Root' }, undefined);
  const elements = top.elements.flatMap(withElementsBelow);
  return { elements, strays: top.strays, parents: numberTree(pdf, root['/ParentTree']) };
}

const NO_KIDS: Kids = { elements: [], marks: [], objects: [], strays: [] };

const together = (a: Kids, b: Kids): Kids => ({
  elements: [...a.elements, ...b.elements],
  marks: [...a.marks, ...b.marks],
  objects: [...a.objects, ...b.objects],
  strays: [...a.strays, ...b.strays],
});

const withElementsBelow = (element: Element): readonly Element[] => [
  element,
  ...element.elements.flatMap(withElementsBelow),
];

const attributesOf = ({ list, dictionary }: Pdf, element: PdfDictionary): PdfDictionary =>
  Object.fromEntries(list(element['/A']).flatMap((owner) => Object.entries(dictionary(owner))));
