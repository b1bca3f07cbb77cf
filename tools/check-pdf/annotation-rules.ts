import { faultIf, type Fault } from './fault.ts';
import type { Page } from './pages.ts';
import { shown, type Pdf, type PdfDictionary, type PdfValue } from './pdf-objects.ts';
import type { Element, Structure } from './structure-tree.ts';

/** Bits of /F. @see ISO 32000-1 §12.5.3 */
const FLAGS = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 };
const UNSEEN = FLAGS.invisible | FLAGS.hidden | FLAGS.noView | FLAGS.toggleNoView;

/** The element types that two kinds of annotation need. */
const NEEDS: Readonly<Record<string, string>> = { '/Widget': 'Form', '/Link': 'Link' };

type Annotation = {
  readonly reference: PdfValue;
  readonly dictionary: PdfDictionary;
  readonly kind: string;
  readonly flags: number;
  /** What it is called in a fault. */
  readonly name: string;
};

/** Links, form fields and notes on a page. @see ISO 14289-1 §7.18, ISO 19005-3 §6.3 */
export function annotationFaults({ number, dictionary }: Page, structure: Structure, pdf: Pdf): readonly Fault[] {
  const references = pdf.list(dictionary['/Annots']);
  const unordered = references.length > 0 && dictionary['/Tabs'] !== '/S';
  return [
    ...faultIf(unordered, 'tabs', `page ${number} has annotations, but its /Tabs is not /S`),
    ...references
      .map((reference) => readAnnotation(reference, pdf))
      // A pop-up shows what another annotation says.
      .filter(({ kind }) => kind !== '/Popup')
      .flatMap((one) => [...inkFaults(one, pdf), ...tagFaults(one, structure), ...wordFaults(one, pdf)]),
  ];
}

function readAnnotation(reference: PdfValue, { dictionary, text, number }: Pdf): Annotation {
  const own = dictionary(reference);
  const kind = text(own['/Subtype']) ?? '';
  return { reference, dictionary: own, kind, flags: number(own['/F']) ?? 0, name: `${shown(reference)} ${kind}` };
}

function inkFaults({ dictionary, kind, flags, name }: Annotation, { list }: Pdf): readonly Fault[] {
  const [left, bottom, right, top] = list(dictionary['/Rect']);
  const takesNoSpace = left === right && bottom === top;
  const printed = (flags & FLAGS.print) !== 0 && (flags & UNSEEN) === 0;
  const unseen = kind !== '/Link' && !takesNoSpace && !('/AP' in dictionary);
  return [
    ...faultIf(!printed, 'annot-flags', `${name} must be printed and not hidden, but /F is ${flags}`),
    ...faultIf(unseen, 'annot-ap', `${name} has no appearance stream`),
  ];
}

function tagFaults(annotation: Annotation, { elements, parents }: Structure): readonly Fault[] {
  const { reference, dictionary, kind, flags, name } = annotation;
  if ((flags & FLAGS.hidden) !== 0) return [];
  const owner = elements.find(({ objects }) => objects.includes(reference));
  if (!owner) return [{ rule: 'annot-tag', detail: `${name} is not in the structure tree` }];
  const back = parents.get(dictionary['/StructParent'] ?? null);
  return [
    ...faultIf(back !== owner.reference, 'parent-tree', `/StructParent of ${name} does not lead to its element`),
    ...faultIf(!fits(kind, owner), 'annot-tag', `${name} stands in ${owner.type}, not in ${NEEDS[kind]}`),
  ];
}

const fits = (kind: string, owner: Element) => NEEDS[kind] === undefined || NEEDS[kind] === owner.type;

function wordFaults({ dictionary: own, kind, name }: Annotation, { dictionary, text }: Pdf): readonly Fault[] {
  const labels = [own['/TU'], dictionary(own['/Parent'])['/TU']].map(text);
  const unlabelled = kind === '/Widget' && labels.every((label) => (label ?? '') === '');
  const untold = kind === '/Link' && (text(own['/Contents']) ?? '') === '';
  return [
    ...faultIf(unlabelled, 'tu', `the form field ${name} has no /TU`),
    ...faultIf(untold, 'link-contents', `${name} has no /Contents`),
  ];
}
