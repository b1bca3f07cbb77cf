import type { Agenda, QuestionBox } from '../../sheet/blocks.ts';
import {
  answerLines,
  answerPiece,
  fitAnswer,
  LEAST_INK,
  LINE_END,
  SMALL,
  teamLines,
  teamPiece,
  WORDS_X,
  type Place,
} from './agenda-page-answer.ts';
import { fill, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine, type Fitted } from './flow-fit.ts';
import { questionAnchor } from './flow-leftover.ts';
import { quoted } from './flow-question.ts';
import { inkLine } from './ink-line.ts';
import { breakLines, placeLines, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Part, type Placed } from './placed.ts';

const MOST_LINES = 5;
const WORDS = { size: 12, leading: 13.5, top: mm(1) };

/** A question, and what the team answered or room for it; what had to be cut stands in full after the first page. */
export function askedBox(
  question: QuestionBox,
  labels: Agenda['questions'],
  { top, box }: Place,
  agency: Agency,
): Piece {
  const { set, pageOf } = agency;
  const { number, about } = question;
  const anchor = questionAnchor(question);
  const entry = entryOf(anchor);
  const part = (of: string): Part => ({ role: 'paragraph', id: `${anchor}/${of}`, entry });
  const team = teamPiece(question, labels, { top, box, entry }, agency);
  const whole = fitsWhole(question, labels, { top, box }, set) && team.whole;
  const shown = fitWords(question, box - (whole && about === null ? 0 : SMALL), set);
  const below = top + heightOf(shown);
  const from = below + (whole && about === null ? 0 : SMALL);
  const sign = oneLine(set, { text: `${number}`, size: 14, bold: true }, mm(8));
  const items = [
    rule([LEFT, top], [RIGHT, top]),
    ...placeLines(sign, { x: LEFT, top: top + WORDS.top, leading: WORDS.leading, part: { role: 'sign', entry } }),
    ...placeLines(shown.lines, { x: WORDS_X, top: top + WORDS.top, leading: WORDS.leading, part: part('words') }),
    ...subjectLines(question, labels, { top: below, whole, part: part('about') }, set),
    ...(whole ? [] : continued(fill(labels.continues, { page: pageOf(anchor) }), below, part('continues'), set)),
    ...answerPiece(question, labels.answer, { from, to: top + box, entry }, agency),
    ...team.items,
  ];
  return { items, leftovers: whole ? [] : [{ kind: 'question', anchor, question }] };
}

const entryOf = (id: string): Entry => ({ id, list: 'questions/boxes', numbering: 'Decimal' });

function fitsWhole(question: QuestionBox, labels: Agenda['questions'], { top, box }: Place, set: Typeset): boolean {
  const { about } = question;
  const subject = about === null ? 0 : SMALL;
  const asked = fitWords(question, box - subject, set);
  const from = top + heightOf(asked) + subject;
  return (
    asked.whole &&
    (about === null || fitSubject(about, LINE, set).whole) &&
    fitAnswer(question, labels.answer, { from, to: top + box }, set).whole
  );
}

/** As many lines as leave room for what stands below them. */
function fitWords({ words, answer, reply }: QuestionBox, height: number, set: Typeset): Fitted {
  const least = (answer === null ? LEAST_INK : 2 * SMALL) + (reply === null ? 0 : SMALL);
  const room = Math.floor((height - WORDS.top - least) / WORDS.leading);
  const setting = { size: WORDS.size, leading: WORDS.leading, count: Math.min(MOST_LINES, room) };
  return fit(set, [{ text: quoted(words), bold: false }], LINE, [setting]);
}

const LINE = LINE_END - WORDS_X;
const heightOf = ({ lines }: Fitted) => WORDS.top + lines.length * WORDS.leading;

const fitSubject = (about: string, room: number, set: Typeset): Fitted =>
  fit(set, [{ text: about, bold: false }], room, [{ size: 10, leading: SMALL, count: 1 }]);

type Subject = { readonly top: number; readonly whole: boolean; readonly part: Part };

function subjectLines(
  { about }: QuestionBox,
  { continues }: Agenda['questions'],
  { top, whole, part }: Subject,
  set: Typeset,
): readonly Placed[] {
  if (about === null) return [];
  // The label's width is taken for a page number of three digits, so that what is cut never depends on the number.
  const besideNote = LINE - widthOf(fill(continues, { page: 888 }), set) - mm(3);
  const { lines } = fitSubject(about, whole ? LINE : besideNote, set);
  return placeLines(lines, { x: WORDS_X, top, leading: SMALL, part });
}

const widthOf = (words: string, set: Typeset) => breakLines(set(words, { size: 10, bold: true }), RIGHT)[0]?.width ?? 0;

const continued = (words: string, top: number, part: Part, set: Typeset): readonly Placed[] =>
  endingAt(LINE_END, words, { top, leading: SMALL, part }, set);

/** One bold line that ends at `right`. */
export function endingAt(
  right: number,
  words: string,
  at: { readonly top: number; readonly leading: number; readonly part: Part },
  set: Typeset,
): readonly Placed[] {
  const lines = oneLine(set, { text: words, size: 10, bold: true }, RIGHT - LEFT);
  return placeLines(lines, { ...at, x: right - (lines[0]?.width ?? 0) });
}

/** Room for what comes up in the room; on top of it the word that nothing was asked. */
export function freeBox(
  none: string | null,
  labels: Agenda['questions'],
  { top, box }: Place,
  agency: Agency,
): readonly Placed[] {
  const { set } = agency;
  const said = oneLine(set, { text: none ?? '', size: WORDS.size, bold: false }, LINE);
  const first = top + box / 3;
  const entry = entryOf(`questions/free/${top}`);
  return [
    rule([LEFT, top], [RIGHT, top]),
    ...(none === null
      ? inkLine(labels.cameUp, { from: WORDS_X, to: LINE_END, y: first, entry }, agency)
      : placeLines(said, {
          x: WORDS_X,
          top: top + WORDS.top,
          leading: 16,
          part: { role: 'paragraph', id: `${entry.id}/none`, entry },
        })),
    ...answerLines(labels.answer, { from: first, to: top + box, entry }, agency),
    ...teamLines(labels, { top, box, entry }, set),
  ];
}
