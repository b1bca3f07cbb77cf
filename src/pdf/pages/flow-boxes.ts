import type { PaperBlock } from '../../sheet/blocks.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { keptTogether, lineStrips, strip, withGap, type Strip } from './flow-strip.ts';
import type { Typesetter } from './layout.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, RULE, rule, type Entry, type Placed } from './placed.ts';

type Boxes = Extract<PaperBlock, { kind: 'boxes' }>;

const WIDTH = RIGHT - LEFT;
const GAP = mm(3);
/** How many options stand side by side, at most. */
const MOST_COLUMNS = 4;

/** A question with a box to tick for each answer: side by side where all have room, else one below the other. On one page, if a page can hold it. */
export function flowBoxes({ legend, hint, options, note }: Boxes, id: string, setter: Typesetter): readonly Strip[] {
  const { body, small } = setter.layout;
  const words = (text: string, of: string, bold: boolean, { size, leading } = body) => {
    const lines = breakLines(setter.set(text, { size, bold }), WIDTH);
    return lineStrips(lines, { x: LEFT, leading, part: { role: 'paragraph', id: `${id}/${of}` } });
  };
  const asked = [
    ...words(legend, 'legend', true),
    ...(hint === undefined ? [] : words(hint, 'hint', false, small)),
    ...optionStrips(options, id, setter),
    ...(note ? withGap(mm(1), words(note.text, 'note', note.strong)) : []),
  ];
  return withGap(GAP, keptTogether(asked));
}

function optionStrips(options: readonly string[], id: string, { set, layout }: Typesetter): readonly Strip[] {
  const { size, leading } = layout.body;
  const indent = 1.7 * size;
  const lines = (text: string, width: number) => breakLines(set(text, { size, bold: false }), width);
  const columns = layout.oneColumn
    ? 1
    : (Array.from({ length: MOST_COLUMNS }, (_, i) => MOST_COLUMNS - i).find((count) =>
        options.every((text) => lines(text, WIDTH / count - indent - mm(3)).length === 1),
      ) ?? 1);
  const width = WIDTH / columns;
  const rows = Array.from({ length: Math.ceil(options.length / columns) }, (_, row) =>
    options.slice(row * columns, (row + 1) * columns),
  );
  return rows.map((row, r) => {
    const cells = row.map((text) => lines(text, width - indent - (columns > 1 ? mm(3) : 0)));
    const height = Math.max(...cells.map(({ length }) => length)) * leading;
    const items = cells.flatMap((cell, column) => {
      const x = LEFT + column * width;
      const entry: Entry = { id: `${id}/${r * columns + column}`, list: id, numbering: 'None' };
      const part = { role: 'paragraph', id: entry.id, entry } as const;
      return [tickBox([x, (leading - size) / 2], size), ...placeLines(cell, { x: x + indent, top: 0, leading, part })];
    });
    return strip(items, height, mm(1.5));
  });
}

const tickBox = (corner: readonly [number, number], edge: number): Placed => ({
  kind: 'box',
  corner,
  size: [edge, edge],
  width: RULE,
  part: artifact,
});

/** Words with lines to write on, the first of them beside the words. */
export function flowWriting(
  { label, lines }: Extract<PaperBlock, { kind: 'writing' }>,
  id: string,
  setter: Typesetter,
): readonly Strip[] {
  const { body, ink } = setter.layout;
  const words = breakLines(setter.set(label, { size: body.size, bold: false }), WIDTH - LEAST_INK);
  const above = lineStrips(words, { x: LEFT, leading: body.leading, part: { role: 'paragraph', id } });
  const start = LEFT + (words.at(-1)?.width ?? 0) + mm(1.5);
  const beside = above
    .slice(-1)
    .map(({ items, height }) => strip([...items, rule([start, height], [RIGHT, height])], height));
  const more = Array.from({ length: lines - 1 }, () => strip([rule([LEFT, ink], [RIGHT, ink])], ink));
  return withGap(GAP, keptTogether([...above.slice(0, -1), ...beside, ...more]));
}

/** The shortest line that is worth ruling. */
const LEAST_INK = mm(50);
