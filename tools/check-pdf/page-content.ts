import { operationsIn, type Operation } from './content-operations.ts';
import { shown, type Pdf, type PdfDictionary } from './pdf-objects.ts';

export type Sequence = {
  readonly is: 'artifact' | 'tagged' | 'plain';
  readonly mark: number | undefined;
  readonly type: string | undefined;
  readonly subtype: string | undefined;
};

export type PageContent = {
  /** Everything between BMC or BDC and EMC, in the order in which it begins. */
  readonly sequences: readonly Sequence[];
  readonly unclosed: number;
  /** Ends of what was never begun. */
  readonly strayEnds: number;
  /** Operators that paint what is neither tagged nor an artifact. */
  readonly unmarked: number;
  /** Artifacts inside what is tagged, or the other way round. */
  readonly mixed: number;
};

const PAINTS = new Set('f F f* B B* b b* S s sh Tj TJ \' " Do BI'.split(' '));

/** @param properties the page's resources of that name. @see ISO 32000-1 §14.6 */
export function readContent(content: string, pdf: Pdf, properties: PdfDictionary): PageContent {
  const sequences: Sequence[] = [];
  const open: Sequence[] = [];
  const count = { strayEnds: 0, unmarked: 0, mixed: 0 };
  for (const operation of operationsIn(content)) {
    const { operator } = operation;
    if (operator === 'BMC' || operator === 'BDC') {
      const begun = sequenceOf(operation, pdf, properties);
      if (open.some((around) => isMix(around, begun))) count.mixed += 1;
      sequences.push(begun);
      open.push(begun);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) count.strayEnds += 1;
    } else if (PAINTS.has(operator) && open.every(({ is }) => is === 'plain')) count.unmarked += 1;
  }
  return { sequences, unclosed: open.length, ...count };
}

const isMix = (around: Sequence, inside: Sequence) =>
  around.is !== 'plain' && inside.is !== 'plain' && around.is !== inside.is;

function sequenceOf({ operands }: Operation, pdf: Pdf, properties: PdfDictionary): Sequence {
  const [tag, ...rest] = operands;
  const said = entriesOf(rest, pdf, properties);
  const mark = said('/MCID');
  return {
    is: tag === '/Artifact' ? 'artifact' : mark === undefined ? 'plain' : 'tagged',
    mark: mark === undefined ? undefined : Number(mark),
    type: said('/Type'),
    subtype: said('/Subtype'),
  };
}

/** What is said of a sequence: in place, or under a name in the page's resources. */
function entriesOf(words: readonly string[], { dictionary }: Pdf, properties: PdfDictionary) {
  const [name] = words;
  const elsewhere = words.length === 1 && name !== undefined ? dictionary(properties[name]) : {};
  return (key: string): string | undefined => {
    const value = elsewhere[key];
    if (value !== undefined) return shown(value);
    const at = words.indexOf(key);
    return at === -1 ? undefined : words[at + 1];
  };
}
