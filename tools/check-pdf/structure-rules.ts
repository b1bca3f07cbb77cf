import { faultIf, type Fault } from './fault.ts';
import { isLanguageTag } from './language-tag.ts';
import { shown, type Pdf } from './pdf-objects.ts';
import { isStandard } from './structure-types.ts';
import type { Element, Mark, Structure } from './structure-tree.ts';

/** What a reader for the blind walks through. @see ISO 14289-1 §7, ISO 32000-1 §14.7 */
export function structureFaults(pdf: Pdf, { elements, strays }: Structure): readonly Fault[] {
  const reference = pdf.catalog['/StructTreeRoot'];
  if (pdf.get(reference) === undefined) return [{ rule: 'struct-tree', detail: 'there is no /StructTreeRoot' }];
  const hasParents = pdf.get(pdf.dictionary(reference)['/ParentTree']) !== undefined;
  return [
    ...faultIf(!hasParents, 'parent-tree', 'there is no /ParentTree'),
    ...strayFaults('the root', strays),
    ...elements.flatMap((element) => elementFaults(element, pdf)),
    ...ownerFaults(elements),
    ...headingFaults(elements),
  ];
}

/** What an element is called in a fault. */
export const named = ({ reference, type }: Element): string => `${shown(reference)} ${type}`;

const strayFaults = (holder: string, strays: Element['strays']): readonly Fault[] =>
  strays.map((stray) => ({
    rule: 'struct-tree',
    detail: `${holder} holds ${shown(stray)}, which is no structure element or stands elsewhere too`,
  }));

function elementFaults(element: Element, pdf: Pdf): readonly Fault[] {
  const { type, dictionary, parent, strays } = element;
  const name = named(element);
  const stated = dictionary['/P'];
  return [
    ...strayFaults(name, strays),
    ...faultIf(!isStandard(type), 'role', `${name}: the type is neither standard nor mapped to one that is`),
    ...faultIf(
      stated !== parent.reference,
      'struct-parent',
      `${name} has /P ${shown(stated)}, not ${shown(parent.reference)}`,
    ),
    ...faultIf(isEmpty(element), 'empty', `${name} has no content`),
    ...wordFaults(element, pdf),
    ...faultIf(type === 'Figure' && !('/BBox' in element.attributes), 'bbox', `${name} has no /BBox`),
    ...faultIf(type === 'Note' && !('/ID' in dictionary), 'note', `${name} has no /ID`),
  ];
}

const MAY_BE_EMPTY = new Set(['TD', 'TH', 'Document']);

const isEmpty = ({ type, elements, marks, objects, strays }: Element) =>
  !MAY_BE_EMPTY.has(type) && elements.length + marks.length + objects.length + strays.length === 0;

/** What is told in words: what a figure shows, and which language a passage is in. */
function wordFaults(element: Element, { text, get }: Pdf): readonly Fault[] {
  const { type, dictionary } = element;
  const name = named(element);
  const told = [dictionary['/Alt'], dictionary['/ActualText']].some((words) => (text(words) ?? '').trim() !== '');
  const untold = ['Figure', 'Formula'].includes(type) && !told;
  const language = dictionary['/Lang'];
  const foreign = get(language) !== undefined && !isLanguageTag(text(language) ?? '');
  return [
    ...faultIf(untold, 'alt', `${name} has no /Alt or /ActualText`),
    ...faultIf(foreign, 'lang-passage', `${name} has the /Lang ${shown(text(language))}`),
  ];
}

function ownerFaults(elements: readonly Element[]): readonly Fault[] {
  const keys = elements.flatMap(({ marks }) => marks.map(markKey));
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  return twice.map((key) => ({ rule: 'mcid', detail: `MCID ${key} belongs to two elements` }));
}

export const markKey = ({ page, number }: Mark): string => `${number} of ${shown(page)}`;

function headingFaults(elements: readonly Element[]): readonly Fault[] {
  const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  if (levels.length === 0) return [{ rule: 'headings', detail: 'there is no heading at all' }];
  return levels.flatMap((level, i) => {
    const before = levels[i - 1];
    if (before === undefined) return faultIf(level !== 1, 'headings', `the first heading is H${level}`);
    return faultIf(level > before + 1, 'headings', `H${before} is followed by H${level}`);
  });
}
