import { faultIf, type Fault, type Rule } from './fault.ts';
import type { Pdf } from './pdf-objects.ts';
import { named } from './structure-rules.ts';
import type { Element } from './structure-tree.ts';

const ROW_GROUPS = ['THead', 'TBody', 'TFoot'];

/** What alone may stand in an element. @see ISO 32000-1 §14.8.4.3 */
const HOLDS: ReadonlyMap<string, { readonly rule: Rule; readonly only: readonly string[] }> = new Map(
  Object.entries({
    L: { rule: 'list', only: ['LI', 'L', 'Caption'] },
    LI: { rule: 'list', only: ['Lbl', 'LBody'] },
    Table: { rule: 'table', only: ['TR', 'Caption', ...ROW_GROUPS] },
    THead: { rule: 'table', only: ['TR'] },
    TBody: { rule: 'table', only: ['TR'] },
    TFoot: { rule: 'table', only: ['TR'] },
    TR: { rule: 'table', only: ['TH', 'TD'] },
  }),
);

/** Where alone an element may stand. */
const STANDS_IN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    LI: ['L'],
    Lbl: ['LI', 'Note', 'TOCI'],
    LBody: ['LI'],
    THead: ['Table'],
    TBody: ['Table'],
    TFoot: ['Table'],
    TR: ['Table', ...ROW_GROUPS],
    TH: ['TR'],
    TD: ['TR'],
  }),
);

/** Lists and tables, whose parts mean something only together. @see ISO 14289-1 §7.5 and §7.6 */
export function nestingFaults(elements: readonly Element[], { list, text }: Pdf): readonly Fault[] {
  const headers = new Set(elements.flatMap(({ attributes }) => list(attributes['/Headers']).map(text)));
  const isNamed = ({ dictionary }: Element) => headers.has(text(dictionary['/ID']) ?? '');
  return elements.flatMap((element) => [
    ...placeFaults(element),
    ...listFaults(element),
    ...tableFaults(element),
    ...faultIf(
      element.type === 'TH' && !('/Scope' in element.attributes) && !isNamed(element),
      'th',
      `${named(element)} has no /Scope`,
    ),
  ]);
}

function placeFaults(element: Element): readonly Fault[] {
  const { type, parent, elements } = element;
  const places = STANDS_IN.get(type);
  const holds = HOLDS.get(type);
  const stranger = holds && elements.find((kid) => !holds.only.includes(kid.type));
  return [
    ...faultIf(places?.includes(parent.type) === false, 'nesting', `${named(element)} stands in ${parent.type}`),
    ...(holds && stranger ? [{ rule: holds.rule, detail: `${named(element)} holds ${stranger.type}` }] : []),
  ];
}

function listFaults(element: Element): readonly Fault[] {
  const labels = element.elements.flatMap(({ elements }) => elements).filter(({ type }) => type === 'Lbl');
  const unnumbered = element.type === 'L' && labels.length > 0 && !('/ListNumbering' in element.attributes);
  return faultIf(unnumbered, 'list', `${named(element)} has labels but no /ListNumbering`);
}

function tableFaults(table: Element): readonly Fault[] {
  if (table.type !== 'Table') return [];
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ elements }) => elements);
  const widths = [...new Set(rows.map(widthOf))];
  // A cell that spans rows takes its place in rows that do not name it.
  const uneven = widths.length > 1 && !cells.some(({ attributes }) => spans(attributes['/RowSpan']) > 1);
  const headed = cells.some(({ type }) => type === 'TH');
  return [
    ...faultIf(uneven, 'table', `the rows of ${named(table)} have ${widths.join(', ')} columns`),
    ...faultIf(!headed, 'table', `${named(table)} has no header cell`),
  ];
}

const rowsOf = ({ elements }: Element): readonly Element[] =>
  elements.flatMap((element) => {
    if (element.type === 'TR') return [element];
    return ROW_GROUPS.includes(element.type) ? rowsOf(element) : [];
  });

const widthOf = ({ elements }: Element) =>
  elements.reduce((width, { attributes }) => width + spans(attributes['/ColSpan']), 0);

const spans = (span: Element['attributes'][string] | undefined) => (typeof span === 'number' ? span : 1);
