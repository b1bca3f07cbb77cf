import { faultIf, type Fault } from './fault.ts';
import { readContent, type PageContent } from './page-content.ts';
import type { Page } from './pages.ts';
import { shown, type Pdf } from './pdf-objects.ts';
import { markKey } from './structure-rules.ts';
import type { Structure } from './structure-tree.ts';

/** All ink is either a piece of the structure tree or an artifact. @see ISO 14289-1 §7.1 and §7.8 */
export function contentFaults(page: Page, structure: Structure, pdf: Pdf): readonly Fault[] {
  const content = readContent(textOf(page, pdf), pdf, pdf.dictionary(page.resources['/Properties']));
  return [...sequenceFaults(page, content), ...markFaults(page, content, structure, pdf)];
}

const textOf = ({ dictionary }: Page, { list, stream }: Pdf) =>
  list(dictionary['/Contents'])
    .map((part) => stream(part)?.toString('latin1') ?? '')
    .join('\n');

function sequenceFaults({ number }: Page, content: PageContent): readonly Fault[] {
  const { sequences, unclosed, strayEnds, unmarked, mixed } = content;
  const place = `page ${number}`;
  const headers = sequences.filter(({ is, subtype }) => is === 'artifact' && subtype === '/Header');
  const strange = headers.filter(({ type }) => type !== '/Pagination').length;
  return [
    ...faultIf(strayEnds > 0, 'emc', `${place}: ${strayEnds} EMC without a beginning`),
    ...faultIf(unclosed > 0, 'emc', `${place}: ${unclosed} marked sequences without an end`),
    ...faultIf(
      unmarked > 0,
      'unmarked',
      `${place}: ${unmarked} operators paint what is neither tagged nor an artifact`,
    ),
    ...faultIf(mixed > 0, 'artifact-nesting', `${place}: ${mixed} artifacts and tagged pieces stand in each other`),
    ...faultIf(strange > 0, 'pagination', `${place}: ${strange} headers are artifacts, but not of /Type /Pagination`),
  ];
}

/** Every mark has an element, every element finds its marks, and the parent tree leads from one to the other. */
function markFaults(page: Page, { sequences }: PageContent, structure: Structure, pdf: Pdf): readonly Fault[] {
  const { number, reference, dictionary } = page;
  const drawn = sequences.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  const twice = drawn.filter((mark, i) => drawn.indexOf(mark) !== i);
  const owners = ownersOn(page, structure);
  const missing = [...owners.keys()].filter((mark) => !drawn.includes(mark));
  const unled = drawn.length > 0 && dictionary['/StructParents'] === undefined;
  return [
    ...twice.map((mark): Fault => ({ rule: 'mcid', detail: `page ${number}: MCID ${mark} twice` })),
    ...missing.map((mark): Fault => ({
      rule: 'mcid',
      detail: `the structure tree names MCID ${markKey({ page: reference, number: mark })}, which is not there`,
    })),
    ...faultIf(unled, 'parent-tree', `page ${number} has tagged pieces but no /StructParents`),
    ...(unled ? [] : drawn.flatMap((mark) => wayBackFaults(page, mark, { owners, structure, pdf }))),
  ];
}

type Owners = ReadonlyMap<number, string>;

const ownersOn = ({ reference }: Page, { elements }: Structure): Owners =>
  new Map(
    elements.flatMap((element) =>
      element.marks
        .filter((mark) => mark.page === reference)
        .map((mark) => [mark.number, shown(element.reference)] as const),
    ),
  );

type Way = { readonly owners: Owners; readonly structure: Structure; readonly pdf: Pdf };

function wayBackFaults({ number, dictionary }: Page, mark: number, { owners, structure, pdf }: Way): readonly Fault[] {
  const owner = owners.get(mark);
  if (owner === undefined)
    return [{ rule: 'parent-tree', detail: `page ${number}: MCID ${mark} belongs to no structure element` }];
  const parents = pdf.list(structure.parents.get(dictionary['/StructParents'] ?? null));
  const led = shown(parents[mark]);
  return faultIf(
    led !== owner,
    'parent-tree',
    `page ${number}: the parent tree has ${led} for MCID ${mark}, not ${owner}`,
  );
}
