import * as z from 'zod/mini';
import { Plan } from '../consent/staff-facts.ts';
import { Instant } from '../consent/terms.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * What a link for the patient's own phone carries: a random id and the plan. Never a name, nor a date of birth: links end up in
 * histories, messages and synced accounts.
 */
export const Invitation = z.strictObject({
  reviewId: z.uuid(),
  plan: Plan,
  /** Who planned it, and when. */
  by: z.strictObject({ name: z.string().check(z.maxLength(300)), post: z.string().check(z.maxLength(300)) }),
  at: Instant,
  until: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/** Longer than any link of ours, in letters. */
const MAX_LINK = 4000;

/** As one word of an address's fragment, which no server sees: base64url of JSON. */
export function writeInvitation(invitation: Invitation): string {
  const { reviewId, plan, by, at, until } = invitation;
  const { technique, side, level, anaesthetic, date, surgeon } = plan;
  const json = JSON.stringify([
    reviewId,
    technique,
    side,
    level,
    anaesthetic,
    date,
    surgeon,
    by.name,
    by.post,
    at,
    until,
  ]);
  const base64 = toBase64(new TextEncoder().encode(json));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null where the word is no invitation of ours: cut by a message, or made up. */
export function readInvitation(word: string): Invitation | null {
  if (word.length > MAX_LINK || !/^[\w-]+$/.test(word)) return null;
  const bytes = fromBase64(word.replaceAll('-', '+').replaceAll('_', '/'));
  const parts: unknown = bytes && parsed(new TextDecoder().decode(bytes));
  if (!Array.isArray(parts) || parts.length !== 11) return null;
  const list: readonly unknown[] = parts;
  const [reviewId, technique, side, level, anaesthetic, date, surgeon, name, post, at, until] = list;
  const plan = { technique, side, level, anaesthetic, date, surgeon };
  const read = Invitation.safeParse({ reviewId, plan, by: { name, post }, at, until });
  return read.success ? read.data : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
