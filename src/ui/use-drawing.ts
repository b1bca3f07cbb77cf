import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import Pad from 'signature_pad';
import { INK } from './Ink.tsx';
import { normalise, type Strokes } from './signature-strokes.ts';

type Drawing = { readonly disabled: boolean; readonly onDrawn: (strokes: Strokes) => void };

/** A canvas that holds the stroke being drawn: it is handed over when the pen is lifted, and the canvas is empty again. */
export function useDrawing({ disabled, onDrawn }: Drawing) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(onDrawn);
  useEffect(() => {
    latest.current = onDrawn;
  });
  useEffect(() => {
    if (disabled || !canvas.current) return undefined;
    return listen(canvas.current, (strokes) => latest.current(strokes));
  }, [disabled]);
  return canvas;
}

function listen(canvas: HTMLCanvasElement, onDrawn: (strokes: Strokes) => void): () => void {
  let lift = putPenOn(canvas, onDrawn);
  // A canvas of another size needs a pen of its own: what was drawn so far is kept.
  const sizes = new ResizeObserver(() => {
    lift();
    lift = putPenOn(canvas, onDrawn);
  });
  sizes.observe(canvas);
  // A stroke that ends in full swing is no fling: the browser would swallow the next tap to stop it.
  canvas.addEventListener('touchstart', noGesture, { passive: false });
  return () => {
    canvas.removeEventListener('touchstart', noGesture);
    sizes.disconnect();
    lift();
  };
}

const noGesture = (event: TouchEvent) => event.preventDefault();

function putPenOn(canvas: HTMLCanvasElement, onDrawn: (strokes: Strokes) => void): () => void {
  const size = fitToScreen(canvas);
  const radius = (size.width * INK) / 2;
  const pad = new Pad(canvas, { minWidth: radius, maxWidth: radius, dotSize: radius, minDistance: 1 });
  const handOver = () => {
    const strokes = normalise(
      pad.toData().map(({ points }) => points),
      size,
    );
    pad.clear();
    if (strokes.length > 0) onDrawn(strokes);
  };
  pad.addEventListener('beginStroke', () => {
    pad.penColor = getComputedStyle(canvas).color;
  });
  // The vectors stand there in the same moment as the canvas is emptied: no stroke blinks.
  pad.addEventListener('endStroke', () => flushSync(handOver));
  return () => {
    pad.off();
    handOver();
  };
}

/** As many dots as the screen has, drawn on in CSS pixels. */
function fitToScreen(canvas: HTMLCanvasElement) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
  return { width, height };
}
