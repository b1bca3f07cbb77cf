import type { Agenda } from '../../sheet/blocks.ts';
import { fill, joinPieces, type Agency, type Piece } from './agenda-page-piece.ts';
import { TEAM_AT, type Place } from './agenda-page-answer.ts';
import { askedBox, endingAt, freeBox } from './agenda-page-box.ts';
import { oneLine } from './flow-fit.ts';
import { questionAnchor } from './flow-leftover.ts';
import { placeLines } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { rule, type Part, type Placed } from './placed.ts';

export const BOXES = 3;
/** Room for the heading above the boxes. */
export const QUESTIONS_HEADING = mm(5);

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
