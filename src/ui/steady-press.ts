import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';

/** A press that began before the page had stood this long, in milliseconds, was meant for the page before. */
export const STANDS_AFTER = 400;

/**
 * Handlers for a control that moves on. It acts on the up event, and not on a press that began too early,
 * on a key that repeats, or on the second half of a double tap.
 */
export function useSteadyPress(act?: () => void) {
  const stoodSince = useRef(0);
  const early = useRef(false);
  useEffect(() => {
    stoodSince.current = performance.now();
  }, []);
  const judge = () => {
    early.current = performance.now() - stoodSince.current < STANDS_AFTER;
  };
  return {
    onPointerDown: judge,
    onKeyDown: (event: KeyboardEvent) => {
      judge();
      if (event.repeat) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      if (early.current) event.preventDefault();
      else act?.();
      early.current = false;
    },
  };
}
