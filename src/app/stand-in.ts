import type { Shelf } from './shelf.ts';

/** What stands in the place of this device: a fictional tablet, in somebody's hands in this tab alone. */
export type StandIn = {
  readonly shelf: Shelf;
  /** In the place of loading the page anew, which would end it. */
  readonly onLeave: () => void;
};

let current: StandIn | null = null;

export const standIn = (): StandIn | null => current;

export function putInPlace(next: StandIn | null): void {
  current = next;
}
