import { useState } from 'react';

/** A text far beyond any limit, in letters, is not put in: a phone would stand still over it. */
export const HELD = 20_000;

/** Passes on what is typed. What is far too much is left out as a whole, and its length is given until something else is typed. */
export function useHeldText(onText: (text: string) => void) {
  const [tooMuch, setTooMuch] = useState<number | null>(null);
  const take = (text: string) => {
    setTooMuch(text.length > HELD ? text.length : null);
    if (text.length <= HELD) onText(text);
  };
  return { tooMuch, take };
}
