import * as z from 'zod/mini';
import { Plan } from '../../consent/staff-facts.ts';
import { TemplateTexts } from '../../desk/templates.ts';

const LastChosen = z.strictObject({
  plan: z.nullable(Plan),
  staff: z.nullable(z.strictObject({ name: z.string(), role: z.string() })),
  templates: TemplateTexts,
});
/** What was last chosen at the desk. Nothing of a patient: it lies unlocked. */
export type LastChosen = z.infer<typeof LastChosen>;

export function readLast(value: unknown): LastChosen {
  const last = LastChosen.safeParse(value);
  return last.success ? last.data : { plan: null, staff: null, templates: [] };
}
