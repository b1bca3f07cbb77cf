import type { Agenda, QuestionBox } from '../../sheet/blocks.ts';
import { fill, joinPieces, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine, type Fitted } from './flow-fit.ts';
import { inkLine, questionAnchor, quoted } from './flow-leftover.ts';
import { breakLines, placeLines, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Part, type Placed } from './placed.ts';

export const BOXES = 3;
/** Room for the heading above the boxes. */
export const QUESTIONS_HEADING = mm(5);

const MOST_LINES = 5;
const WORDS = { x: LEFT + mm(8), size: 12, leading: 13.5, top: mm(1) };
const SMALL = 12.5;
const TEAM_AT = RIGHT - mm(45);
const LINE_END = TEAM_AT - mm(4);
const LEAST_INK = 15;
const GOOD_INK = mm(9);

type Place = { readonly top: number; readonly box: number };
type Box = Place & { readonly entry: Entry };

const entryOf = (id: string): Entry => ({ id, list: 'questions/boxes', numbering: 'Decimal' });

/** The first three questions, each in a box with room for what was answered, by whom, and when; the others from page 2 on. */
export function agendaQuestions({ questions }: Agenda, { top, box }: Place, agency: Agency): Piece {
  const { all } = questions;
  const boxes = Array.from({ length: BOXES }, (_, i) => {
    const place = { top: top + QUESTIONS_HEADING + i * box, box };
    const question = all[i];
    if (question) return askedBox(question, questions, place, agency);
    return { items: freeBox(i === 0 ? questions.none : null, questions, place, agency), leftovers: [] };
  });
  const rest = all
    .slice(BOXES)
    .map((question) => ({ kind: 'question', anchor: questionAnchor(question), question }) as const);
  const end = top + QUESTIONS_HEADING + BOXES * box;
  const frame = [rule([LEFT, end], [RIGHT, end]), rule([TEAM_AT, top + QUESTIONS_HEADING], [TEAM_AT, end])];
  return joinPieces([
    { items: [...headingRow(questions, top, agency), ...frame], leftovers: [] },
    ...boxes,
    { items: [], leftovers: rest },
  ]);
}

function headingRow(
  { heading, all, more }: Agenda['questions'],
  top: number,
  { set, pageOf }: Agency,
): readonly Placed[] {
  const asHeading: Part = { role: 'heading', level: 2, id: 'questions' };
  const title = oneLine(set, { text: heading, size: 12, bold: true }, TEAM_AT - LEFT);
  const placed = placeLines(title, { x: LEFT, top, leading: QUESTIONS_HEADING, part: asHeading });
  const fourth = all[BOXES];
  if (!fourth) return placed;
  const words = fill(more, { count: all.length - BOXES, page: pageOf(questionAnchor(fourth)) });
  const part: Part = { role: 'paragraph', id: 'questions/more' };
  return [...placed, ...endingAt(RIGHT, words, { top, leading: QUESTIONS_HEADING, part }, set)];
}

/** One bold line that ends at `right`. */
function endingAt(
  right: number,
  words: string,
  at: { readonly top: number; readonly leading: number; readonly part: Part },
  set: Typeset,
): readonly Placed[] {
  const lines = oneLine(set, { text: words, size: 10, bold: true }, RIGHT - LEFT);
  return placeLines(lines, { ...at, x: right - (lines[0]?.width ?? 0) });
}

function askedBox(question: QuestionBox, labels: Agenda['questions'], { top, box }: Place, agency: Agency): Piece {
  const { set, pageOf } = agency;
  const { number, words, about } = question;
  const anchor = questionAnchor(question);
  const entry = entryOf(anchor);
  const part = (of: string): Part => ({ role: 'paragraph', id: `${anchor}/${of}`, entry });
  const asked = fitWords(words, box - (about === null ? 0 : SMALL), set);
  const line = LINE_END - WORDS.x;
  const whole = asked.whole && (about === null || fitSubject(about, line, set).whole);
  // The label's width is taken for a page number of three digits, so that what is cut never depends on the number.
  const besideNote = line - widthOf(fill(labels.continues, { page: 888 }), set) - mm(3);
  const subject = about === null ? null : fitSubject(about, whole ? line : besideNote, set);
  const shown = whole ? asked : fitWords(words, box - SMALL, set);
  const below = top + WORDS.top + shown.lines.length * WORDS.leading;
  const note = whole
    ? []
    : endingAt(
        LINE_END,
        fill(labels.continues, { page: pageOf(anchor) }),
        { top: below, leading: SMALL, part: part('continues') },
        set,
      );
  const sign = oneLine(set, { text: `${number}`, size: 14, bold: true }, mm(8));
  const items = [
    rule([LEFT, top], [RIGHT, top]),
    ...placeLines(sign, { x: LEFT, top: top + WORDS.top, leading: WORDS.leading, part: { role: 'sign', entry } }),
    ...placeLines(shown.lines, { x: WORDS.x, top: top + WORDS.top, leading: WORDS.leading, part: part('words') }),
    ...(subject ? placeLines(subject.lines, { x: WORDS.x, top: below, leading: SMALL, part: part('about') }) : []),
    ...note,
    ...answerLines(labels.answer, { from: below + (whole && !subject ? 0 : SMALL), to: top + box, entry }, agency),
    ...teamColumn(labels, { top, box, entry }, set),
  ];
  return { items, leftovers: whole ? [] : [{ kind: 'question', anchor, question }] };
}

function fitWords(words: string, height: number, set: Typeset): Fitted {
  const room = Math.floor((height - WORDS.top - LEAST_INK) / WORDS.leading);
  const setting = { size: WORDS.size, leading: WORDS.leading, count: Math.min(MOST_LINES, room) };
  return fit(set, [{ text: quoted(words), bold: false }], LINE_END - WORDS.x, [setting]);
}

const fitSubject = (about: string, room: number, set: Typeset): Fitted =>
  fit(set, [{ text: about, bold: false }], room, [{ size: 10, leading: SMALL, count: 1 }]);

const widthOf = (words: string, set: Typeset) => breakLines(set(words, { size: 10, bold: true }), RIGHT)[0]?.width ?? 0;

/** Room for what comes up in the room; on top of it the word that nothing was asked. */
function freeBox(
  none: string | null,
  labels: Agenda['questions'],
  { top, box }: Place,
  agency: Agency,
): readonly Placed[] {
  const { set } = agency;
  const said = oneLine(set, { text: none ?? '', size: WORDS.size, bold: false }, LINE_END - WORDS.x);
  const first = top + box / 3;
  const entry = entryOf(`questions/free/${top}`);
  return [
    rule([LEFT, top], [RIGHT, top]),
    ...(none === null
      ? inkLine(labels.cameUp, { from: WORDS.x, to: LINE_END, y: first, entry }, agency)
      : placeLines(said, {
          x: WORDS.x,
          top: top + WORDS.top,
          leading: 16,
          part: { role: 'paragraph', id: `${entry.id}/none`, entry },
        })),
    ...answerLines(labels.answer, { from: first, to: top + box, entry }, agency),
    ...teamColumn(labels, { top, box, entry }, set),
  ];
}

function answerLines(
  label: string,
  { from, to, entry }: { readonly from: number; readonly to: number; readonly entry: Entry },
  agency: Agency,
): readonly Placed[] {
  const rows = to - from >= 2 * LEAST_INK ? 2 : 1;
  const apart = Math.min(GOOD_INK, (to - from) / rows);
  return Array.from({ length: rows }, (_, i) =>
    inkLine(i === 0 ? label : null, { from: WORDS.x, to: LINE_END, y: to - (rows - 1 - i) * apart, entry }, agency),
  ).flat();
}

/** Labels over their lines: who discussed it, and when. */
function teamColumn(
  { discussedBy, when }: Agenda['questions'],
  { top, box, entry }: Box,
  set: Typeset,
): readonly Placed[] {
  return [discussedBy, when].flatMap((label, i) => {
    const at = top + (i * box) / 2;
    const lines = oneLine(set, { text: label, size: 10, bold: false }, RIGHT - TEAM_AT - mm(3));
    const x = TEAM_AT + mm(3);
    const y = at + box / 2;
    return [
      ...placeLines(lines, {
        x,
        top: at + WORDS.top,
        leading: 13,
        part: { role: 'paragraph', id: `${entry.id}/${label}`, entry },
      }),
      rule([x, y], [RIGHT, y]),
    ];
  });
}
