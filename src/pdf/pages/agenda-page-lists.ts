import type { Agenda, AgendaList } from '../../sheet/blocks.ts';
import { fill, joinPieces, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine } from './flow-fit.ts';
import { breakLines, placeLines, type Line, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import type { Placed } from './placed.ts';

const MOST_ENTRIES = 6;
const BETWEEN = mm(5);
const WIDTH = (RIGHT - LEFT - BETWEEN) / 2;
const INDENT = mm(3.5);
const HEADING = 14;
const LEADING = 11.5;
const GAP = mm(1);

type Place = { readonly top: number; readonly bottom: number };
type Corner = { readonly x: number; readonly top: number };
type Named = { readonly key: string; readonly list: AgendaList; readonly more: string };

/** Four lists in two columns. What a list has no room for stands on page 2, where the whole list is. */
export function agendaLists(agenda: Agenda, place: Place, agency: Agency): Piece {
  const named = (key: 'notSure' | 'again' | 'matters' | 'health'): Named => ({
    key,
    list: agenda[key],
    more: agenda.listMore,
  });
  return joinPieces([
    column([named('notSure'), named('again')], LEFT, place, agency),
    column([named('matters'), named('health')], LEFT + WIDTH + BETWEEN, place, agency),
  ]);
}

/** The lines of a column go where they are needed; of two long lists each gets half. */
function column([upper, lower]: readonly [Named, Named], x: number, { top, bottom }: Place, agency: Agency): Piece {
  const room = Math.floor((bottom - top - 2 * HEADING - GAP) / LEADING);
  const forLower = Math.min(linesNeeded(lower.list, agency.set), Math.floor(room / 2));
  const forUpper = Math.min(linesNeeded(upper.list, agency.set), room - forLower);
  return joinPieces([
    listPiece(upper, forUpper, { x, top }, agency),
    listPiece(lower, room - forUpper, { x, top: top + HEADING + forUpper * LEADING + GAP }, agency),
  ]);
}

function linesNeeded({ items }: AgendaList, set: Typeset): number {
  const lines = items.slice(0, MOST_ENTRIES).flatMap((item) => entryLines(item, set)).length;
  return Math.max(1, items.length > MOST_ENTRIES ? lines + 1 : lines);
}

const entryLines = (item: string, set: Typeset) => breakLines(set(item, { size: 10, bold: false }), WIDTH - INDENT);

function listPiece({ key, list, more }: Named, room: number, { x, top }: Corner, { set, pageOf }: Agency): Piece {
  const anchor = `list/${key}`;
  const title = oneLine(set, { text: list.heading, size: 11, bold: true }, WIDTH);
  const heading = placeLines(title, {
    x,
    top,
    leading: HEADING,
    part: { role: 'heading', level: 2, id: `${anchor}/heading` },
  });
  const at = { x, top: top + HEADING };
  if (list.items.length === 0)
    return { items: [...heading, ...placeNote(list.none, false, at, anchor, set)], leftovers: [] };
  const { entries, whole } = entriesWithin(list.items, room, set);
  const items = [...heading, ...placeEntries(entries, at, anchor, set)];
  const left = list.items.length - whole;
  if (left === 0) return { items, leftovers: [] };
  const note = fill(more, { count: left, page: pageOf(anchor) });
  const below = { x: x + INDENT, top: at.top + entries.flat().length * LEADING };
  return {
    items: [...items, ...placeNote(note, true, below, `${anchor}/more`, set)],
    leftovers: [{ kind: 'list', anchor, list }],
  };
}

type Entries = { readonly entries: readonly (readonly Line[])[]; readonly whole: number };

/** The first entries that fit into so many lines, the next one cut if there is room, and a line free to say how many are left. */
function entriesWithin(items: readonly string[], room: number, set: Typeset): Entries {
  const all = items.slice(0, MOST_ENTRIES).map((item) => entryLines(item, set));
  if (items.length <= MOST_ENTRIES && all.flat().length <= room) return { entries: all, whole: all.length };
  const whole = all.filter((_, i) => all.slice(0, i + 1).flat().length < room);
  const free = room - 1 - whole.flat().length;
  const next = all.length > whole.length ? items[whole.length] : undefined;
  if (next === undefined || free < 1) return { entries: whole, whole: whole.length };
  const cut = fit(set, [{ text: next, bold: false }], WIDTH - INDENT, [{ size: 10, leading: LEADING, count: free }]);
  return { entries: [...whole, cut.lines], whole: whole.length };
}

function placeEntries(
  entries: readonly (readonly Line[])[],
  { x, top }: Corner,
  id: string,
  set: Typeset,
): readonly Placed[] {
  const sign = breakLines(set('•', { size: 10, bold: false }), INDENT);
  return entries.flatMap((lines, i) => {
    const at = top + entries.slice(0, i).flat().length * LEADING;
    const entry = { id: `${id}/${i}`, list: id, numbering: 'Disc' } as const;
    return [
      ...placeLines(sign, { x, top: at, leading: LEADING, part: { role: 'sign', entry } }),
      ...placeLines(lines, {
        x: x + INDENT,
        top: at,
        leading: LEADING,
        part: { role: 'paragraph', id: entry.id, entry },
      }),
    ];
  });
}

function placeNote(words: string, bold: boolean, { x, top }: Corner, id: string, set: Typeset): readonly Placed[] {
  const lines = oneLine(set, { text: words, size: 10, bold }, WIDTH - INDENT);
  return placeLines(lines, { x, top, leading: LEADING, part: { role: 'paragraph', id: `${id}/line` } });
}
