import type { jsPDF } from 'jspdf';
import type { Placed, Point } from '../pages/placed.ts';

/** What the two fonts are called inside the document. */
export const FONTS = { regular: 'NotoSans', bold: 'NotoSans-Bold' };

export function drawItem(doc: jsPDF, item: Placed): void {
  switch (item.kind) {
    case 'text':
      doc.setFont(item.bold ? FONTS.bold : FONTS.regular, 'normal').setFontSize(item.size);
      doc.text(item.text, item.x, item.baseline);
      break;
    case 'rule':
      doc.setLineWidth(item.width).line(...item.from, ...item.to);
      break;
    case 'box':
      doc.setLineWidth(item.width).rect(...item.corner, ...item.size);
      break;
    case 'strokes':
      doc.setLineWidth(item.width);
      for (const stroke of item.strokes) drawStroke(doc, stroke);
      break;
    case 'squares':
      drawSquares(doc, item);
      break;
    case 'qr':
      drawModules(doc, item.modules, item.corner, item.size / item.modules.length);
      break;
  }
}

/** A stroke of one point is a dot. */
function drawStroke(doc: jsPDF, [start, ...points]: readonly Point[]): void {
  if (!start) return;
  doc.moveTo(...start);
  for (const point of points.length === 0 ? [start] : points) doc.lineTo(...point);
  doc.stroke();
}

const THIN = 0.4;

/** All squares of one kind are one path. */
function drawSquares(doc: jsPDF, { mark, corners, edge }: Extract<Placed, { kind: 'squares' }>): void {
  doc.setLineWidth(THIN);
  for (const [x, y] of corners) {
    if (mark === 'sure') doc.rect(x, y, edge, edge, null);
    else doc.rect(x + THIN / 2, y + THIN / 2, edge - THIN, edge - THIN, null);
    if (mark === 'maybe') {
      doc.moveTo(x, y + edge).lineTo(x + edge, y);
      doc.moveTo(x, y + edge / 2).lineTo(x + edge / 2, y);
      doc.moveTo(x + edge / 2, y + edge).lineTo(x + edge, y + edge / 2);
    }
  }
  if (corners.length === 0) return;
  if (mark === 'sure') doc.fill();
  else doc.stroke();
}

/** Squares side by side are one bar: a viewer would show a hair of white between squares. All bars are one path. */
function drawModules(doc: jsPDF, modules: readonly (readonly boolean[])[], [left, top]: Point, edge: number): void {
  for (const [row, squares] of modules.entries()) {
    for (const { from, to } of barsOf(squares)) {
      doc.rect(left + from * edge, top + row * edge, (to - from) * edge, edge, null);
    }
  }
  doc.fill();
}

function barsOf(squares: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = squares.flatMap((black, i) => (black && !squares[i - 1] ? [i] : []));
  return starts.map((from) => {
    const end = squares.indexOf(false, from);
    return { from, to: end === -1 ? squares.length : end };
  });
}
