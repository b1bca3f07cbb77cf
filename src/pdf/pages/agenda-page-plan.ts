import type { Agenda } from '../../sheet/blocks.ts';
import { fill, joinPieces, placeFitted, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit, oneLine } from './flow-fit.ts';
import { placeLines, type Typeset } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, type Part, type Placed } from './placed.ts';

const PLAN = { top: mm(60), row: mm(8.5), columns: [mm(58), mm(64), mm(48)], between: mm(4) };
const DECISION = { top: mm(77.5), height: mm(15.9), padding: mm(2.5), rule: 1.5 };
const TOLD_TOP = mm(94.5);

/** Procedure, technique, side and level; surgeon, planned date, anaesthetic. y 60 to 76 mm, two lines each. */
export const agendaPlan = ({ plan }: Agenda, { set }: Agency): Piece =>
  joinPieces(
    plan.map(({ label, value }, i) => {
      const column = i % PLAN.columns.length;
      const width = PLAN.columns[column] ?? 0;
      const x = LEFT + PLAN.columns.slice(0, column).reduce((sum, other) => sum + other, 0);
      const words = value ?? '';
      const spans = [
        { text: label, bold: false },
        { text: words, bold: true },
      ];
      const fitted = fit(set, spans, width - PLAN.between, [{ size: 10, leading: 11.2, count: 2 }]);
      const top = PLAN.top + Math.floor(i / PLAN.columns.length) * PLAN.row;
      return placeFitted(
        fitted,
        { x, top, part: { role: 'paragraph', id: `plan/${i}` } },
        { anchor: `plan/${i}`, label, words },
      );
    }),
  );

/** The decision in its box, the only thick rule of the sheet. y 77 to 93 mm. */
export function agendaDecision({ decision }: Agenda, { set }: Agency): Piece {
  const { heading, words } = decision;
  const { top, height, padding } = DECISION;
  const width = RIGHT - LEFT - 2 * padding;
  const x = LEFT + padding;
  const spans = [
    { text: heading, bold: false, size: 10 },
    { text: words, bold: true },
  ];
  const decided = fit(set, spans, width, [
    { size: 14, leading: 17, count: 1 },
    { size: 12, leading: 17, count: 1 },
  ]);
  const id = (of: string) => ({ role: 'paragraph', id: `decision/${of}` }) as const;
  const box: Placed = {
    kind: 'box',
    corner: [LEFT, top],
    size: [RIGHT - LEFT, height],
    width: DECISION.rule,
    part: artifact,
  };
  const standing = decisionStanding(decision, width, set);
  return joinPieces([
    { items: [box], leftovers: [] },
    placeFitted(decided, { x, top: top + 1, part: id('words') }, { anchor: 'decision/words', label: heading, words }),
    placeFitted(
      standing.fitted,
      { x, top: top + 16.5, part: id('standing') },
      { anchor: 'decision/standing', label: heading, words: standing.words },
    ),
  ]);
}

/** What was answered, and when it was signed: a line each, if they are short enough. */
function decisionStanding({ counts, signed }: Agenda['decision'], width: number, set: Typeset) {
  const settings = [
    { size: 11, leading: 13, count: 2 },
    { size: 10, leading: 12.5, count: 2 },
  ];
  const apart = fit(set, [{ text: `${counts}\n${signed}`, bold: false }], width, settings);
  const words = `${counts} ${signed}`;
  return { words, fitted: apart.whole ? apart : fit(set, [{ text: words, bold: false }], width, settings) };
}

const TOLD = [
  { size: 11, leading: 13.5, count: 2 },
  { size: 10, leading: 11.5, count: 4 },
];
const TOLD_CUT = [{ size: 10, leading: 11.5, count: 3 }];

/** What the patient told that cannot wait. From y 94 mm on, up to four lines; if they do not do, the last says where all of it stands. */
export function agendaTold({ told, questions }: Agenda, { set, pageOf }: Agency): Piece & { readonly bottom: number } {
  const { heading, words, strong } = told;
  const spans = [
    { text: heading, bold: false },
    { text: words, bold: strong },
  ];
  const tried = fit(set, spans, RIGHT - LEFT, TOLD);
  const fitted = tried.whole ? tried : fit(set, spans, RIGHT - LEFT, TOLD_CUT);
  const part: Part = { role: 'paragraph', id: 'told' };
  const placed = placeFitted(fitted, { x: LEFT, top: TOLD_TOP, part }, { anchor: 'told', label: heading, words });
  const bottom = TOLD_TOP + fitted.lines.length * fitted.leading;
  if (fitted.whole) return { ...placed, bottom };
  const note = oneLine(
    set,
    { text: fill(questions.continues, { page: pageOf('told') }), size: 10, bold: true },
    RIGHT - LEFT,
  );
  const items = [...placed.items, ...placeLines(note, { x: LEFT, top: bottom, leading: fitted.leading, part })];
  return { items, leftovers: placed.leftovers, bottom: bottom + fitted.leading };
}
