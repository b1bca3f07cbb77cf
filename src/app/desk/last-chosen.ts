import * as z from 'zod/mini';
import { Plan } from '../../consent/staff-facts.ts';
import { TemplateTexts } from '../../desk/templates.ts';

// What an earlier version kept here besides is left out.
const LastChosen = z.object({
  plan: z.nullable(Plan),
  /** What each of the staff gave as their registration number, by their name. */
  registrations: z._default(z.record(z.string(), z.string()), {}),
  templates: TemplateTexts,
});
/** What was last chosen at the desk. Nothing of a patient: it lies unlocked. */
export type LastChosen = z.infer<typeof LastChosen>;

export function readLast(value: unknown): LastChosen {
  const last = LastChosen.safeParse(value);
  return last.success ? last.data : { plan: null, registrations: {}, templates: [] };
}
