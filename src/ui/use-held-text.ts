import { useState, type ClipboardEvent, type DragEvent } from 'react';

/** A text far beyond any limit, in letters, is not put in: a phone would stand still over it, for half a minute and more. */
const HELD = 20_000;

/** Passes on what is typed. What is far too much is left out as a whole, and its length is given until something else is typed. */
export function useHeldText(onText: (text: string) => void) {
  const [tooMuch, setTooMuch] = useState<number | null>(null);
  const stop = (event: ClipboardEvent | DragEvent, text: string) => {
    if (text.length <= HELD) return;
    event.preventDefault();
    setTooMuch(text.length);
  };
  return {
    tooMuch,
    take: (text: string) => {
      setTooMuch(text.length > HELD ? text.length : null);
      if (text.length <= HELD) onText(text);
    },
    /** Stops it before the browser has laid it out. */
    before: {
      onPaste: (event: ClipboardEvent) => stop(event, event.clipboardData.getData('text')),
      onDrop: (event: DragEvent) => stop(event, event.dataTransfer.getData('text')),
    },
  };
}
