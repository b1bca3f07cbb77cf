import type { Agenda } from '../../sheet/blocks.ts';
import { placeOrContinue } from './agenda-page-continue.ts';
import { joinPieces, placeFitted, type Agency, type Piece } from './agenda-page-piece.ts';
import { fit } from './flow-fit.ts';
import { LEFT, mm, RIGHT } from './paper.ts';

const PLAN = { top: mm(60), row: mm(8.5), columns: [mm(58), mm(64), mm(48)], between: mm(4) };
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

const TOLD = [
  { size: 11, leading: 13.5, count: 2 },
  { size: 10, leading: 11.5, count: 4 },
];
const TOLD_CUT = { size: 10, leading: 11.5, count: 3 };

/** What the patient told that cannot wait. From y 94 mm on, `lower` points further down, up to four lines. */
export function agendaTold(
  { told: { heading, words, strong }, questions }: Agenda,
  lower: number,
  agency: Agency,
): Piece & { readonly bottom: number } {
  return placeOrContinue(
    {
      spans: [
        { text: heading, bold: false },
        { text: words, bold: strong },
      ],
      whole: TOLD,
      cut: TOLD_CUT,
      continues: questions.continues,
      leftover: { anchor: 'told', label: heading, words },
    },
    { x: LEFT, top: TOLD_TOP + lower, width: RIGHT - LEFT, part: { role: 'paragraph', id: 'told' } },
    agency,
  );
}
