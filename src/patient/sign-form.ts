import * as z from 'zod/mini';
import { MAX_NAME, Strokes, type SignatureMark } from '../consent/terms.ts';
import { isSignature } from '../consent/strokes.ts';
import { textFault } from '../ui/text-fault.ts';

export type SignFault =
  | 'name-missing'
  | 'name-unfit'
  | 'method-missing'
  | 'strokes-missing'
  | 'witness-missing'
  | 'witness-unfit';

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
    z.refine(({ name }) => textFault(name, MAX_NAME) === null, fault('name-unfit', 'signName')),
    z.refine(({ method }) => method !== null, fault('method-missing', 'method')),
    z.refine(({ method, strokes }) => method !== 'drawn' || isSignature(strokes), fault('strokes-missing', 'strokes')),
    z.refine(({ method, witness }) => method !== 'mark' || witness.trim() !== '', fault('witness-missing', 'witness')),
    z.refine(
      ({ method, witness }) => method !== 'mark' || textFault(witness, MAX_NAME) === null,
      fault('witness-unfit', 'witness'),
    ),
  );
export type SignForm = z.infer<typeof SignForm>;

/** The mark of a form that has passed its checks. */
export function markOf({ method, strokes, witness }: SignForm): SignatureMark {
  if (method === 'drawn') return { method, strokes };
  if (method === 'mark') return { method, witness: witness.trim() };
  return { method: 'typed' };
}
