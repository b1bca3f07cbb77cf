import type { Strokes } from './terms.ts';

/** Shorter than this in all, in box widths, is a dot or a slip of the finger. */
const LEAST_INK = 0.08;

/**
 * Whether pen strokes are a signature: not empty, not a dot. The strokes decide, not the picture of them.
 * @param strokes in a box one unit wide.
 */
export function isSignature(strokes: Strokes): boolean {
  return strokes.reduce((ink, stroke) => ink + lengthOf(stroke), 0) >= LEAST_INK;
}

function lengthOf(stroke: Strokes[number]): number {
  return stroke.reduce((length, [x, y], i) => {
    const [fromX, fromY] = stroke[i - 1] ?? [x, y];
    return length + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
