import type { Block } from '../sheet/blocks.ts';
import { Ink } from './Ink.tsx';
import { SheetFields } from './SheetFields.tsx';
import { SheetTable } from './SheetTable.tsx';

// The page that shows the sheet has the first heading, and the sheet's title the second.
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

/** One block of the sheet, as HTML of the same meaning. */
export function SheetBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p>{block.strong ? <strong>{block.text}</strong> : block.text}</p>;
    case 'list':
      return <List {...block} />;
    case 'table':
      return <SheetTable table={block} />;
    case 'fields':
      return <SheetFields fields={block.fields} />;
    case 'signature':
      return <Signature {...block} />;
    case 'page-break':
      return <hr />;
  }
}

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

function List({ ordered, items }: Kind<'list'>) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </Tag>
  );
}

function Signature({ label, name, strokes, method, alternative }: Kind<'signature'>) {
  return (
    <figure className="sheet-signature">
      <figcaption>{label}</figcaption>
      {strokes ? <Ink strokes={strokes} label={alternative} /> : <p className="sheet-name">{name}</p>}
      <p className="aside">{method}</p>
    </figure>
  );
}
