import type { Sheet } from '../sheet/blocks.ts';
import { SheetAgenda } from './SheetAgenda.tsx';
import { SheetBlock } from './SheetBlock.tsx';

/** The sheet on screen: the blocks that the paper is made of, as HTML that reflows. Its title is a page's second heading. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const { language, direction, notice, running, agenda, blocks } = sheet;
  return (
    <article className="sheet" lang={language} dir={direction} aria-labelledby="sheet-title">
      {notice && <p className="sheet-notice">{notice}</p>}
      <p className="running">{running}</p>
      <SheetAgenda agenda={agenda} titleId="sheet-title" />
      {blocks.map((block, i) => (
        <SheetBlock key={i} block={block} />
      ))}
    </article>
  );
}
