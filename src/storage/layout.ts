import { ReviewEvent } from '../consent/events.ts';
import type { Change, Drafts } from '../consent/vault.ts';
import { SEQ } from './row.ts';

/** The rows that a change writes. Events behind `events` are removed: a compacted log is shorter. */
export type Layout = {
  readonly contents: readonly { readonly seq: number; readonly content: unknown }[];
  readonly events: number;
  readonly drafts: Drafts;
};

/**
 * Which rows a change writes, given what stands so far.
 * @throws if an event does not fit its schema: what could not be read again must not be called saved.
 */
export function layOut(change: Change, before: { readonly events: number; readonly drafts: Drafts }): Layout {
  const { append = [], replace, place, seals, sheets } = change;
  const start = replace ? 0 : before.events;
  const events = [...(replace ?? []), ...append];
  const drafts = change.drafts ? withChanged(before.drafts, change.drafts) : before.drafts;
  return {
    contents: [
      ...events.map((event, index) => ({ seq: start + index + 1, content: ReviewEvent.parse(event) })),
      ...(change.drafts ? [{ seq: SEQ.drafts, content: drafts }] : []),
      ...(place === undefined ? [] : [{ seq: SEQ.place, content: place }]),
      ...(seals === undefined ? [] : [{ seq: SEQ.seals, content: seals }]),
      ...(sheets === undefined ? [] : [{ seq: SEQ.sheets, content: sheets }]),
    ],
    events: start + events.length,
    drafts,
  };
}

function withChanged(drafts: Drafts, changed: NonNullable<Change['drafts']>): Drafts {
  const entries = Object.entries({ ...drafts, ...changed });
  return Object.fromEntries(entries.flatMap(([field, text]) => (text === null ? [] : [[field, text]])));
}
