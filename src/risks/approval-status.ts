// In a file of its own: the start page needs the answer without the schemas.
import type { Approval } from './approval.ts';

/** Content is a draft until a site declares otherwise, and again once the content has changed or the day has passed. */
export type ContentStatus =
  | { readonly state: 'draft'; readonly reason: 'never-approved' | 'changed' }
  | { readonly state: 'draft'; readonly reason: 'expired'; readonly until: string }
  | { readonly state: 'approved'; readonly approval: Approval };

export const NEVER_APPROVED = { state: 'draft', reason: 'never-approved' } as const satisfies ContentStatus;

type Hashes = { readonly structureHash: string; readonly textHash: string };

/**
 * Whether an approval holds for this content on this day.
 * @param on a calendar date, `2026-11-23`, by the clock of whoever asks; the approval's last day is the day it names.
 */
export function statusOf(approval: Approval | null, content: Hashes, on: string): ContentStatus {
  if (approval === null) return NEVER_APPROVED;
  const { structureHash, textHash, until } = approval;
  if (structureHash !== content.structureHash || textHash !== content.textHash)
    return { state: 'draft', reason: 'changed' };
  return until < on ? { state: 'draft', reason: 'expired', until } : { state: 'approved', approval };
}
