import type { Agenda } from '../../sheet/blocks.ts';
import type { Paper } from '../../sheet/wish.ts';
import { agendaFoot, QUIET } from './agenda-page-foot.ts';
import { agendaIdentity } from './agenda-page-identity.ts';
import { agendaLists } from './agenda-page-lists.ts';
import { joinPieces, type Agency, type Piece } from './agenda-page-piece.ts';
import { agendaDecision, agendaPlan, agendaTold } from './agenda-page-plan.ts';
import { agendaQuestions, BOXES, QUESTIONS_HEADING } from './agenda-page-questions.ts';
import { BOTTOM_MARGIN, mm, PAPERS } from './paper.ts';

const FOOT = mm(18);
const QUESTIONS_TOP = mm(104);

/**
 * The first page, read in sixty seconds: who, what was decided, what cannot wait, three questions, what is not clear.
 * Places are fixed in millimetres, so that whoever reads many finds each thing where it always is; only a long told-us line
 * moves the questions down.
 */
export function agendaPage(agenda: Agenda, paper: Paper, agency: Agency): Piece {
  const { height, questionBox: box } = PAPERS[paper];
  const told = agendaTold(agenda, agency);
  const questionsTop = Math.max(QUESTIONS_TOP, told.bottom + mm(1));
  const listsTop = questionsTop + QUESTIONS_HEADING + BOXES * box + mm(1);
  const footTop = height - BOTTOM_MARGIN - FOOT;
  return joinPieces([
    agendaIdentity(agenda, agency),
    agendaPlan(agenda, agency),
    agendaDecision(agenda, agency),
    told,
    agendaQuestions(agenda, { top: questionsTop, box }, agency),
    agendaLists(agenda, { top: listsTop, bottom: footTop - QUIET }, agency),
    agendaFoot(agenda, footTop, agency),
  ]);
}
