import { useEffect, useRef, useState } from 'react';

/**
 * How long a code stands, in milliseconds. No part of a screen may flash more than three times in any one second, and whatever a code
 * changes is half a flash at most: two and a half changes a second stay under half of that, and leave a camera four pictures of each.
 * @see https://www.w3.org/TR/WCAG22/#three-flashes-or-below-threshold
 */
export const PACE = { usual: 400, slow: 1200 } as const;

/** A key that is held down presses a button thirty times a second: codes change no faster than this all the same. */
const SHORTEST = 340;

export type Turns = {
  /** Counts on without end; what is shown is its rest. */
  readonly turn: number;
  readonly running: boolean;
  readonly pace: keyof typeof PACE;
  readonly onRun: (running: boolean) => void;
  readonly onPace: (pace: keyof typeof PACE) => void;
  readonly onNext: () => void;
};

/** Whose turn it is to be shown: by itself once that was started, or by hand. */
export function useTurns(): Turns {
  const [turn, setTurn] = useState(0);
  const [running, onRun] = useState(false);
  const [pace, onPace] = useState<Turns['pace']>('usual');
  const changed = useRef(-SHORTEST);
  useEffect(() => {
    changed.current = performance.now();
    if (!running) return undefined;
    // From what is on the screen now, so that a busy phone shows a code longer, never two in a rush.
    const timer = setTimeout(() => setTurn(turn + 1), PACE[pace]);
    return () => clearTimeout(timer);
  }, [turn, running, pace]);
  const onNext = () => {
    onRun(false);
    if (performance.now() - changed.current >= SHORTEST) setTurn(turn + 1);
  };
  return { turn, running, pace, onRun, onPace, onNext };
}
