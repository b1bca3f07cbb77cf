import * as z from 'zod/mini';
import { Strokes, type SignatureMark } from '../consent/events.ts';
import { isSignature } from '../consent/strokes.ts';

export type SignFault = 'name-missing' | 'method-missing' | 'strokes-missing' | 'witness-missing';

const fault = (error: SignFault, path: string) => ({ error, path: [path], when: () => true });

/** The form as it stands: which of the three equal ways, and what each needs. */
export const SignForm = z
  .strictObject({
    name: z.string(),
    method: z.nullable(z.enum(['typed', 'drawn', 'mark'])),
    strokes: Strokes,
    witness: z.string(),
  })
  .check(
    z.refine(({ name }) => name.trim() !== '', fault('name-missing', 'signName')),
    z.refine(({ method }) => method !== null, fault('method-missing', 'method')),
    z.refine(({ method, strokes }) => method !== 'drawn' || isSignature(strokes), fault('strokes-missing', 'strokes')),
    z.refine(({ method, witness }) => method !== 'mark' || witness.trim() !== '', fault('witness-missing', 'witness')),
  );
export type SignForm = z.infer<typeof SignForm>;

/** The mark of a form that has passed its checks. */
export function markOf({ method, strokes, witness }: SignForm): SignatureMark {
  if (method === 'drawn') return { method, strokes };
  if (method === 'mark') return { method, witness: witness.trim() };
  return { method: 'typed' };
}
