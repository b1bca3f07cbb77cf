import * as z from 'zod/mini';
import type { ReviewEvent } from './events.ts';

/** A sheet as it was handed out, to the byte and with none inside, so that the ones after it can carry it. */
export const KeptSheet = z.strictObject({
  /** How many events it tells of. */
  events: z.int(),
  /** How many of them were signed by somebody, or end what was signed. */
  signatures: z.int(),
  /** The file, in base64. */
  pdf: z.string(),
});
export type KeptSheet = z.infer<typeof KeptSheet>;

/** How far a log is, in events and in signatures. */
export type Reach = Pick<KeptSheet, 'events' | 'signatures'>;

export const reachOf = (events: readonly ReviewEvent[]): Reach => ({
  events: events.length,
  signatures: events.filter(({ fact }) => SIGNS.has(fact.type)).length,
});

const SIGNS: ReadonlySet<string> = new Set<ReviewEvent['fact']['type']>([
  'signed',
  'countersigned',
  'confirmed',
  'withdrawn',
]);

/** Whether a sheet of this reach is to be kept: the first that is handed out under each new signature is. */
export const isToBeKept = (kept: readonly KeptSheet[], { signatures }: Reach): boolean =>
  signatures > 0 && kept.every((sheet) => sheet.signatures !== signatures);

/** The kept sheets with more of them, the earliest first. What is kept is never replaced. */
export function withSheets(kept: readonly KeptSheet[], more: readonly KeptSheet[]): readonly KeptSheet[] {
  const all = [...kept];
  for (const sheet of more) if (isToBeKept(all, sheet)) all.push(sheet);
  return all.toSorted((a, b) => a.events - b.events);
}
