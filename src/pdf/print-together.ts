import { draw } from './ink/draw.ts';
import { pagesOf } from './make-sheet.ts';
import type { Page } from './pages/placed.ts';
import { sheetOrderOf, type RecordOrder } from './print-record.ts';

/**
 * Sheets one after another for a printer alone: no record inside, no seal, nothing for readers for the blind. Each begins on a leaf of its own, so
 * that on paper printed on both sides no patient stands on the back of another.
 * @throws if there are none, or a sheet has characters that the fonts lack: `printRecord` says so of each.
 */
export async function printTogether(orders: readonly RecordOrder[]): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = orders;
  if (!first) throw new Error('no sheets to print');
  const pages: Page[] = [];
  for (const order of orders) {
    const { pages: own, characters } = pagesOf(await sheetOrderOf(order));
    if (characters.length > 0) throw new Error('characters are missing');
    pages.push(...own.map(inkAlone), ...own.slice(-1).flatMap((last) => (own.length % 2 === 1 ? [blank(last)] : [])));
  }
  const { date, fileId, sheet } = await sheetOrderOf(first);
  const meta = { title: sheet.title, language: sheet.language, date, fileId };
  return draw(pages, { fonts: first.fonts, meta, attachments: [] });
}

const inkAlone = (page: Page): Page => ({
  ...page,
  items: page.items.map((item) => ({ ...item, part: { role: 'artifact' } })),
});

const blank = (page: Page): Page => ({ ...page, items: [] });
