import type { Clinic } from '../../risks/clinic.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import type { LastChosen } from './last-chosen.ts';

/** A fictional morning, while it is open in this tab: in memory alone, so that a reload ends it. */
type Practice = { readonly desk: Desk; readonly clinic: Clinic; readonly last: LastChosen };

let practice: Practice | null = null;

export const practiceHere = (): Practice | null => practice;

export function openPractice(opened: Practice): void {
  practice = opened;
}

/** What a fictional morning has not. */
const NOT_HERE = ['hand-over', 'send'] as const;
export type NotHere = (typeof NOT_HERE)[number];

const said = new EventTarget();

export function sayNotHere(what: NotHere): null {
  said.dispatchEvent(new Event(what));
  return null;
}

export function listenForNotHere(heard: (what: NotHere) => void): () => void {
  const stop = new AbortController();
  for (const what of NOT_HERE) said.addEventListener(what, () => heard(what), { signal: stop.signal });
  return () => stop.abort();
}
