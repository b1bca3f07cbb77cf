import type { Agenda } from '../../sheet/blocks.ts';
import { joinPieces, placeFitted, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine, type Fitted, type Setting } from './flow-fit.ts';
import { placeLines } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, rule, type Part, type Placed } from './placed.ts';

const TOP = mm(20);
const WIDTH = mm(88);
const LABEL = { x: RIGHT - mm(75), y: TOP, width: mm(75), height: mm(38) };
const CORNER = mm(5);

const settings = (leading: number, count: number, ...sizes: readonly number[]): readonly Setting[] =>
  sizes.map((size) => ({ size, leading: size * leading, count }));

/** Who the patient is, and a free corner for the hospital's label. y 20 to 60 mm. */
export function agendaIdentity({ title, identity, hospitalLabel }: Agenda, { set }: Agency): Piece {
  const fitted = (text: string, bold: boolean, ways: readonly Setting[]) => fit(set, [{ text, bold }], WIDTH, ways);
  const rows: readonly Row[] = [
    { anchor: 'title', words: title, gap: 0, fitted: fitted(title, false, settings(1.2, 2, 16, 14, 12)) },
    {
      anchor: 'name',
      words: identity.name,
      gap: mm(2.5),
      fitted: fitted(identity.name, true, settings(1.2, 2, 14, 12)),
    },
    {
      anchor: 'born',
      words: identity.birthDate,
      gap: mm(1),
      fitted: fitted(identity.birthDate, false, settings(1.25, 1, 12, 10)),
    },
    {
      anchor: 'number',
      words: identity.number,
      gap: 0,
      fitted: fitted(identity.number, false, settings(1.25, 1, 12, 10)),
    },
  ];
  return joinPieces([...stacked(rows), { items: labelPlace(hospitalLabel, set), leftovers: [] }]);
}

type Row = { readonly anchor: string; readonly words: string; readonly gap: number; readonly fitted: Fitted };

function stacked(rows: readonly Row[]): readonly Piece[] {
  const heights = rows.map(({ gap, fitted }) => gap + fitted.lines.length * fitted.leading);
  return rows.map(({ anchor, words, gap, fitted }, i) => {
    const top = TOP + gap + heights.slice(0, i).reduce((sum, height) => sum + height, 0);
    const part: Part = i === 0 ? { role: 'heading', level: 1, id: anchor } : { role: 'paragraph', id: anchor };
    return placeFitted(fitted, { x: LEFT, top, part }, { anchor, label: null, words });
  });
}

/** Corners only, and nothing inside but its name: a label is stuck over it. */
function labelPlace(words: string, set: Agency['set']): readonly Placed[] {
  const { x, y, width, height } = LABEL;
  const corners = [
    { at: [x, y], right: 1, down: 1 },
    { at: [x + width, y], right: -1, down: 1 },
    { at: [x, y + height], right: 1, down: -1 },
    { at: [x + width, y + height], right: -1, down: -1 },
  ] as const;
  const marks = corners.flatMap(({ at: [cx, cy], right, down }) => [
    rule([cx, cy], [cx + right * CORNER, cy]),
    rule([cx, cy], [cx, cy + down * CORNER]),
  ]);
  const lines = oneLine(set, { text: words, size: 10, bold: false }, width - mm(6));
  return [...marks, ...placeLines(lines, { x: x + mm(3), top: y + mm(2), leading: 13, part: artifact })];
}
