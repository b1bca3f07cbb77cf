import { STANDS_AFTER } from './steady-press.ts';

/** Presses within so many CSS pixels are in one place: a finger that trembles, no finger that aims. */
const NEAR = 40;

type Press = { readonly x: number; readonly y: number; readonly at: number; readonly on: Element | null };

/**
 * Drops the second half of a double tap where the first has opened another page: it was meant for the page before,
 * and would choose or open whatever happens to stand there now. Presses by keyboard are not touched.
 */
export function dropSecondTaps(page: Document): void {
  let last: Press = { x: 0, y: 0, at: -STANDS_AFTER, on: null };
  let drops = false;
  const judge = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent) => {
    const on = page.querySelector('h1');
    const again = at - last.at < STANDS_AFTER && Math.hypot(x - last.x, y - last.y) < NEAR;
    drops = again && on !== last.on;
    last = { x, y, at, on: drops ? last.on : on };
  };
  const drop = (event: MouseEvent) => {
    // A key makes a click, too, and has no press before it.
    if (!drops || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('pointerdown', judge, true);
  page.addEventListener('click', drop, true);
}
