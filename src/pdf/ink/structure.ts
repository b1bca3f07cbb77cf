import type { Entry, Page, Part, Placed, Point } from '../pages/placed.ts';

/** Standard structure types. @see ISO 32000-1 §14.8.4 */
export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

/** Where ink on a page belongs: the `mark`-th piece of that page. */
export type Mark = { readonly page: number; readonly mark: number };

/** The field that holds the document's seal: it stands on the first page and cannot be seen. */
export type SealPlace = { readonly seal: true };

/** What a reader for the blind walks through, in reading order. */
export type Element = {
  readonly tag: Tag;
  readonly kids: readonly (Element | Mark | SealPlace)[];
  readonly numbering?: Entry['numbering'];
  readonly scope?: 'Row' | 'Column';
  readonly summary?: string;
  readonly alternative?: string;
  /** Of a figure: corners in points from the page's top left, as all places are. */
  readonly around?: readonly [Point, Point];
};

/** Ink that is drawn in one go, and whose it is. */
export type Stretch =
  | { readonly is: 'artifact' | 'running-head'; readonly items: readonly Placed[] }
  | { readonly is: 'tagged'; readonly tag: Tag; readonly mark: number; readonly items: readonly Placed[] };

export type Structure = {
  readonly root: Element;
  /** By page. */
  readonly stretches: readonly (readonly Stretch[])[];
};

type Step = Omit<Element, 'kids'> & {
  readonly id: string;
  /** Of a row: all its cells, since one that says nothing is a cell too. */
  readonly cells?: readonly Step[];
};
type Open = Omit<Step, 'cells'> & { readonly kids: (Open | Mark | SealPlace)[] };

/**
 * The tree that the pages' parts stand for. A part that goes on elsewhere, on its page or on a later one, stays one element.
 * @param seal what a screen reader says of the seal; null where there is no place for one.
 */
export function structureOf(pages: readonly Page[], seal: string | null): Structure {
  const root: Open = { id: '', tag: 'Document', kids: [] };
  const known = new Map<string, Open>();
  const stretches = pages.map(({ items }, page) => {
    let marks = 0;
    return drawnTogether(items).map(({ part, items: drawn }): Stretch => {
      if (part.role === 'artifact' || part.role === 'running-head') return { is: part.role, items: drawn };
      const element = stepsTo(part, drawn).reduce((parent, step) => enter(parent, step, known), root);
      const mark = marks;
      marks += 1;
      element.kids.push({ page, mark });
      return { is: 'tagged', tag: element.tag, mark, items: drawn };
    });
  });
  if (seal !== null) root.kids.push({ id: 'seal', tag: 'Form', alternative: seal, kids: [{ seal: true }] });
  return { root, stretches };
}

type Drawn = { readonly part: Part; readonly items: Placed[] };

/** Items of one part that follow each other. */
function drawnTogether(items: readonly Placed[]): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const item of items) {
    const last = drawn.at(-1);
    if (last && (last.part === item.part || idOf(last.part) === idOf(item.part))) last.items.push(item);
    else drawn.push({ part: item.part, items: [item] });
  }
  return drawn;
}

const idOf = (part: Part): string =>
  part.role === 'artifact' || part.role === 'running-head' ? part.role : (stepsTo(part, []).at(-1)?.id ?? '');

function enter(parent: Open, { cells = [], ...step }: Step, known: Map<string, Open>): Open {
  const before = known.get(step.id);
  if (before) return before;
  const entered: Open = { ...step, kids: [] };
  known.set(step.id, entered);
  parent.kids.push(entered);
  for (const cell of cells) enter(entered, cell, known);
  return entered;
}

type Tagged = Exclude<Part, { role: 'artifact' | 'running-head' }>;

/** The elements around a part, from the outermost to its own. */
function stepsTo(part: Tagged, items: readonly Placed[]): readonly Step[] {
  switch (part.role) {
    case 'heading':
      return [{ id: part.id, tag: `H${part.level}` }];
    case 'paragraph':
      return part.entry ? entrySteps(part.entry, part.id) : [{ id: part.id, tag: 'P' }];
    case 'sign':
      return [...listSteps(part.entry), { id: `${part.entry.id} sign`, tag: 'Lbl' }];
    case 'column-head':
    case 'row-head':
    case 'cell':
      return cellSteps(part);
    case 'figure':
      return [{ id: part.id, tag: 'Figure', alternative: part.alternative, around: around(items) }];
  }
}

const listSteps = ({ id, list, numbering }: Entry): readonly Step[] => [
  { id: `${list} list`, tag: 'L', numbering },
  { id: `${id} entry`, tag: 'LI' },
];

const entrySteps = (entry: Entry, id: string): readonly Step[] => [
  ...listSteps(entry),
  { id: `${entry.id} words`, tag: 'LBody' },
  ...(id === entry.id ? [] : [{ id, tag: 'P' } as const]),
];

function cellSteps({ table, row, column, role }: Extract<Part, { row: string }>): readonly Step[] {
  const section = role === 'column-head' ? 'THead' : 'TBody';
  const cells = Array.from({ length: table.columns }, (_, at): Step => ({
    id: `${row}/${at}`,
    ...cellOf(section, at),
  }));
  return [
    { id: `${table.id} table`, tag: 'Table', summary: table.summary },
    { id: `${table.id} ${section}`, tag: section },
    { id: `${row} row`, tag: 'TR', cells },
    ...cells.slice(column, column + 1),
  ];
}

function cellOf(section: 'THead' | 'TBody', column: number): Omit<Step, 'id'> {
  if (section === 'THead') return { tag: 'TH', scope: 'Column' };
  return column === 0 ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' };
}

/** The corners of what a figure covers. */
function around(items: readonly Placed[]): readonly [Point, Point] {
  const points = items.flatMap((item) => {
    if (item.kind === 'strokes') return item.strokes.flat();
    if (item.kind !== 'squares') return [];
    return item.corners.flatMap(([x, y]): readonly Point[] => [
      [x, y],
      [x + item.edge, y + item.edge],
    ]);
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (points.length === 0)
    return [
      [0, 0],
      [0, 0],
    ];
  return [
    [leastOf(xs), leastOf(ys)],
    [mostOf(xs), mostOf(ys)],
  ];
}

const leastOf = (values: readonly number[]) => values.reduce((least, value) => (value < least ? value : least));
const mostOf = (values: readonly number[]) => values.reduce((most, value) => (value > most ? value : most));
