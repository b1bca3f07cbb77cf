import { faultIf, type Fault } from './fault.ts';
import { shown, type Node, type Pdf } from './pdf-objects.ts';

/** @see ISO 19005-3 §6.5.1 */
const ACTIONS = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'
    .split(' ')
    .map((name) => `/${name}`),
);

/** What an archive may hold nowhere. @see ISO 19005-3 §6.1.7.2, §6.2.8 and §6.5 */
export function forbiddenFaults(pdf: Pdf): readonly Fault[] {
  return [
    ...pdf.dictionaries.flatMap((node) => faultsOf(node, pdf)),
    ...faultIf(pdf.catalog['/AA'] !== undefined, 'action', 'the catalog has /AA'),
  ];
}

function faultsOf({ reference, dictionary }: Node, { list, text }: Pdf): readonly Fault[] {
  const action = text(dictionary['/S']) ?? '';
  const squeezed = list(dictionary['/Filter']).includes('/LZWDecode');
  const smoothed = dictionary['/Subtype'] === '/Image' && dictionary['/Interpolate'] === true;
  const object = shown(reference);
  return [
    ...faultIf(ACTIONS.has(action), 'action', `${object} has the forbidden action ${action}`),
    ...faultIf(dictionary['/Type'] === '/Page' && '/AA' in dictionary, 'action', `the page ${object} has /AA`),
    ...faultIf(squeezed, 'lzw', `${object} uses LZWDecode`),
    ...faultIf(smoothed, 'interpolate', `the image ${object} has /Interpolate true`),
  ];
}
