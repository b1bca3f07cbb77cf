import type { Agenda } from '../../sheet/blocks.ts';
import { placeOrContinue } from './agenda-page-continue.ts';
import { joinPieces, placeFitted, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, type Fitted } from './flow-fit.ts';
import type { Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, type Placed } from './placed.ts';

const TOP = mm(77.5);
const HEIGHT = mm(15.9);
const PADDING = mm(2.5);
const THICK = 1.5;
const BELOW = 16.5;
const WIDTH = RIGHT - LEFT - 2 * PADDING;
const X = LEFT + PADDING;

/**
 * The decision in its box, the only thick rule of the sheet. From y 77 mm on, to 93 where nothing was recorded since it was signed.
 * `lower` is how much further down it reaches, in points.
 */
export function agendaDecision(agenda: Agenda, agency: Agency): Piece & { readonly lower: number } {
  const { decision } = agenda;
  const { set } = agency;
  const since = sincePiece(agenda, agency);
  const standing = decisionStanding(decision, set);
  const end = since.bottom + standing.fitted.lines.length * standing.fitted.leading;
  const lower = decision.since.length === 0 ? 0 : Math.max(0, end + 3 - TOP - HEIGHT);
  const box: Placed = {
    kind: 'box',
    corner: [LEFT, TOP],
    size: [RIGHT - LEFT, HEIGHT + lower],
    width: THICK,
    part: artifact,
  };
  const joined = joinPieces([
    { items: [box], leftovers: [] },
    decidedPiece(decision, set),
    since,
    placeFitted(
      standing.fitted,
      { x: X, top: since.bottom, part: { role: 'paragraph', id: 'decision/standing' } },
      { anchor: 'decision/standing', label: decision.heading, words: standing.words },
    ),
  ]);
  return { ...joined, lower };
}

function decidedPiece({ heading, words }: Agenda['decision'], set: Typeset): Piece {
  const spans = [
    { text: heading, bold: false, size: 10 },
    { text: words, bold: true },
  ];
  const decided = fit(set, spans, WIDTH, [
    { size: 14, leading: 17, count: 1 },
    { size: 12, leading: 17, count: 1 },
  ]);
  return placeFitted(
    decided,
    { x: X, top: TOP + 1, part: { role: 'paragraph', id: 'decision/words' } },
    { anchor: 'decision/words', label: heading, words },
  );
}

/** Who recorded what since it was signed. */
function sincePiece({ decision, questions }: Agenda, agency: Agency): Piece & { readonly bottom: number } {
  const top = TOP + BELOW;
  if (decision.since.length === 0) return { items: [], leftovers: [], bottom: top };
  const words = decision.since.join('\n');
  return placeOrContinue(
    {
      spans: [{ text: words, bold: false }],
      whole: [
        { size: 11, leading: 13, count: 2 },
        { size: 10, leading: 12, count: 3 },
      ],
      cut: { size: 10, leading: 12, count: 2 },
      continues: questions.continues,
      leftover: { anchor: 'decision/since', label: decision.heading, words },
    },
    { x: X, top, width: WIDTH, part: { role: 'paragraph', id: 'decision/since' } },
    agency,
  );
}

/** What was answered, and when it was signed: a line each, if they are short enough. */
function decisionStanding(
  { counts, signed, since }: Agenda['decision'],
  set: Typeset,
): { readonly words: string; readonly fitted: Fitted } {
  const count = since.length === 0 ? 2 : 3;
  const settings = [
    { size: 11, leading: 13, count },
    { size: 10, leading: 12.5, count },
  ];
  const apart = fit(set, [{ text: `${counts}\n${signed}`, bold: false }], WIDTH, settings);
  const words = `${counts} ${signed}`;
  return { words, fitted: apart.whole ? apart : fit(set, [{ text: words, bold: false }], WIDTH, settings) };
}
