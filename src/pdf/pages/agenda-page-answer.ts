import type { Agenda, QuestionBox } from '../../sheet/blocks.ts';
import type { Agency } from './agenda-page-piece.ts';
import { fit, oneLine, type Fitted } from './flow-fit.ts';
import { inkLine } from './ink-line.ts';
import { placeLines, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Entry, type Placed } from './placed.ts';

export const WORDS_X = LEFT + mm(8);
export const TEAM_AT = RIGHT - mm(45);
export const LINE_END = TEAM_AT - mm(4);
export const SMALL = 12.5;
export const LEAST_INK = 15;
const GOOD_INK = mm(9);

export type Place = { readonly top: number; readonly box: number };
type Box = Place & { readonly entry: Entry };
type Between = { readonly from: number; readonly to: number };
type AnswerPlace = Between & { readonly entry: Entry };

/** How the team's answer and the patient's reply fit: not whole where either had to be cut. */
export function fitAnswer(
  { answer, reply }: QuestionBox,
  label: string,
  { from, to }: Between,
  set: Typeset,
): { readonly answer: Fitted | null; readonly reply: Fitted | null; readonly whole: boolean } {
  const width = LINE_END - WORDS_X;
  const replied =
    reply === null ? null : fit(set, [{ text: reply, bold: false }], width, [{ size: 10, leading: SMALL, count: 1 }]);
  const height = to - from - (reply === null ? 0 : SMALL);
  const spans = [
    { text: label, bold: false },
    { text: answer ?? '', bold: true },
  ];
  const count = Math.floor(height / SMALL);
  const answered = answer === null ? null : fit(set, spans, width, [{ size: 10, leading: SMALL, count }]);
  return { answer: answered, reply: replied, whole: answered?.whole !== false && replied?.whole !== false };
}

/** The answer in its words, or lines to write it on; under it what the patient says of it. */
export function answerPiece(
  question: QuestionBox,
  label: string,
  { from, to, entry }: AnswerPlace,
  agency: Agency,
): readonly Placed[] {
  const { answer, reply } = fitAnswer(question, label, { from, to }, agency.set);
  const ruledTo = reply === null ? to : to - SMALL;
  const replyTop = answer === null ? ruledTo : from + answer.lines.length * SMALL;
  const part = (of: string) => ({ role: 'paragraph', id: `${entry.id}/${of}`, entry }) as const;
  return [
    ...(answer === null
      ? answerLines(label, { from, to: ruledTo, entry }, agency)
      : placeLines(answer.lines, { x: WORDS_X, top: from, leading: SMALL, part: part('answer') })),
    ...placeLines(reply?.lines ?? [], { x: WORDS_X, top: replyTop, leading: SMALL, part: part('reply') }),
  ];
}

export function answerLines(label: string, { from, to, entry }: AnswerPlace, agency: Agency): readonly Placed[] {
  const rows = to - from >= 2 * LEAST_INK ? 2 : 1;
  const apart = Math.min(GOOD_INK, (to - from) / rows);
  return Array.from({ length: rows }, (_, i) =>
    inkLine(i === 0 ? label : null, { from: WORDS_X, to: LINE_END, y: to - (rows - 1 - i) * apart, entry }, agency),
  ).flat();
}

const TEAM_X = TEAM_AT + mm(3);
/** The last lines of the column are for the date. */
const DATE_LINES = 2;

/** Who discussed it, and when; or lines to write it on. */
export function teamPiece(
  { discussed }: QuestionBox,
  labels: Agenda['questions'],
  place: Box,
  { set }: Agency,
): { readonly items: readonly Placed[]; readonly whole: boolean } {
  if (discussed === null) return { items: teamLines(labels, place, set), whole: true };
  const { top, box, entry } = place;
  const most = Math.floor((box - mm(1)) / SMALL) - DATE_LINES;
  const fitted = (label: string, value: string, count: number) => {
    const spans = [
      { text: label, bold: false },
      { text: value, bold: true },
    ];
    return fit(set, spans, RIGHT - TEAM_X, [{ size: 10, leading: SMALL, count }]);
  };
  const by = fitted(labels.discussedBy, discussed.by, most);
  const when = fitted(labels.when, discussed.when, DATE_LINES);
  const start = top + mm(1);
  const part = (of: string) => ({ role: 'paragraph', id: `${entry.id}/${of}`, entry }) as const;
  const items = [
    ...placeLines(by.lines, { x: TEAM_X, top: start, leading: SMALL, part: part('by') }),
    ...placeLines(when.lines, {
      x: TEAM_X,
      top: start + by.lines.length * SMALL,
      leading: SMALL,
      part: part('when'),
    }),
  ];
  return { items, whole: by.whole && when.whole };
}

/** Labels over their lines: who discussed it, and when. */
export function teamLines(
  { discussedBy, when }: Agenda['questions'],
  { top, box, entry }: Box,
  set: Typeset,
): readonly Placed[] {
  return [discussedBy, when].flatMap((label, i) => {
    const at = top + (i * box) / 2;
    const lines = oneLine(set, { text: label, size: 10, bold: false }, RIGHT - TEAM_X);
    const y = at + box / 2;
    return [
      ...placeLines(lines, {
        x: TEAM_X,
        top: at + mm(1),
        leading: 13,
        part: { role: 'paragraph', id: `${entry.id}/${label}`, entry },
      }),
      rule([TEAM_X, y], [RIGHT, y]),
    ];
  });
}
