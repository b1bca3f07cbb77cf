import { encode } from 'uqr';
import type { Agenda } from '../../sheet/blocks.ts';
import type { Agency, Piece } from './agenda-page-piece.ts';
import { inkLine } from './ink-line.ts';
import { fit, type Span } from './flow-fit.ts';
import { breakLines, placeLines } from './flow-lines.ts';
import { LEFT, mm, RIGHT } from './paper.ts';
import { artifact, rule, type Placed } from './placed.ts';

const QR = mm(18);
/** The white edge of four squares that a reader of QR codes needs. @see ISO/IEC 18004 §6.3.8 */
export const QUIET = mm(3.45);
const APART = mm(3);
const WORDS_END = RIGHT - QR - QUIET;

/** What this sheet is not, room to say that the consent form is done, and what the record can be recognised by. 18 mm high. */
export function agendaFoot({ notConsent, consentCompleted, fingerprint }: Agenda, top: number, agency: Agency): Piece {
  const { set } = agency;
  const line = (spans: readonly Span[], y: number, id: string) => {
    const { lines } = fit(set, spans, WORDS_END - LEFT, [{ size: 10, leading: 13, count: 1 }]);
    return placeLines(lines, { x: LEFT, top: y, leading: 13, part: { role: 'paragraph', id: `foot/${id}` } });
  };
  const letters = [
    { text: fingerprint.label, bold: false },
    { text: fingerprint.groups, bold: true },
  ];
  const code = encode(fingerprint.qr, { ecc: 'M', border: 0 });
  const items: readonly Placed[] = [
    rule([LEFT, top - mm(1)], [WORDS_END, top - mm(1)]),
    ...line([{ text: notConsent, bold: true }], top, 'not-consent'),
    ...completed(consentCompleted, top + mm(11.5), agency),
    ...line(letters, top + QR - 13, 'fingerprint'),
    { kind: 'qr', corner: [RIGHT - QR, top], size: QR, modules: code.data, part: artifact },
  ];
  return { items, leftovers: [] };
}

/** Labels with lines of one length to write on. */
function completed(fields: Agenda['consentCompleted'], y: number, agency: Agency): readonly Placed[] {
  const labels = fields.map(({ label, value }) => (value === null ? label : `${label} ${value}`));
  const widths = labels.map(
    (label) => breakLines(agency.set(label, { size: 10, bold: false }), WORDS_END - LEFT)[0]?.width ?? 0,
  );
  const free = WORDS_END - LEFT - widths.reduce((sum, width) => sum + width, 0) - APART * labels.length;
  const ruled = Math.max(0, free) / Math.max(1, labels.length);
  return labels.flatMap((label, i) => {
    const from = LEFT + widths.slice(0, i).reduce((sum, width) => sum + width + ruled + APART, 0);
    return inkLine(label, { from, to: from + (widths[i] ?? 0) + ruled, y }, agency);
  });
}
