import type { Agenda } from '../../sheet/blocks.ts';
import type { Paper } from '../../sheet/wish.ts';
import { agendaDecision } from './agenda-page-decision.ts';
import { agendaFoot, QUIET } from './agenda-page-foot.ts';
import { agendaIdentity } from './agenda-page-identity.ts';
import { agendaLists } from './agenda-page-lists.ts';
import { joinPieces, type Agency, type Piece } from './agenda-page-piece.ts';
import { agendaPlan, agendaTold } from './agenda-page-plan.ts';
import { agendaQuestions, BOXES, QUESTIONS_HEADING } from './agenda-page-questions.ts';
import { BOTTOM_MARGIN, mm, PAPERS } from './paper.ts';

const FOOT = mm(18);
const QUESTIONS_TOP = mm(104);
const LEAST_BOX = mm(30);

/**
 * The first page, read in sixty seconds: who, what was decided, what cannot wait, three questions, what is not clear.
 * Places are fixed in millimetres, so that whoever reads many finds each thing where it always is; only a decision that was
 * withdrawn or confirmed, and a long told-us line, move the questions down.
 */
export function agendaPage(agenda: Agenda, paper: Paper, agency: Agency): Piece {
  const { height, questionBox } = PAPERS[paper];
  const decision = agendaDecision(agenda, agency);
  // What the decision takes, the boxes give, as far as they can.
  const box = Math.min(questionBox, Math.max(LEAST_BOX, questionBox - decision.lower / BOXES));
  const told = agendaTold(agenda, decision.lower, agency);
  const questionsTop = Math.max(QUESTIONS_TOP + decision.lower, told.bottom + mm(1));
  const listsTop = questionsTop + QUESTIONS_HEADING + BOXES * box + mm(1);
  const footTop = height - BOTTOM_MARGIN - FOOT;
  return joinPieces([
    agendaIdentity(agenda, agency),
    agendaPlan(agenda, agency),
    decision,
    told,
    agendaQuestions(agenda, { top: questionsTop, box }, agency),
    agendaLists(agenda, { top: listsTop, bottom: footTop - QUIET }, agency),
    agendaFoot(agenda, footTop, agency),
  ]);
}
