import type { Clinic } from '../../risks/clinic.ts';
import type { Desk } from '../../storage/desk/desk.ts';
import { leave } from '../leave.ts';
import { putInPlace } from '../stand-in.ts';
import type { LastChosen } from './last-chosen.ts';

/** A fictional morning, while it is open in this tab: in memory alone, so that a reload ends it. */
type Practice = { readonly desk: Desk; readonly clinic: Clinic; readonly last: LastChosen };

let practice: Practice | null = null;

export const practiceHere = (): Practice | null => practice;

export function openPractice(opened: Practice): void {
  practice = opened;
}

/** From any of its screens, the patient's too. */
export function endPractice(): void {
  putInPlace(null);
  leave();
}

/** What has to be said of a fictional morning where a real one would differ. */
type Said =
  | { readonly is: 'send' | 'given-back' }
  /** Whoever shows it to others is asked for the date of birth. */
  | { readonly is: 'handed'; readonly born: string | null };

let said: Said | null = null;
const listeners = new Set<() => void>();

export const saidInPractice = (): Said | null => said;

export function sayInPractice(next: Said | null): void {
  said = next;
  for (const heard of listeners) heard();
}

export function listenToPractice(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}
