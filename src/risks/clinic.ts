import * as z from 'zod/mini';

const Words = z.string().check(z.minLength(1), z.maxLength(200));
const Phone = z.string().check(z.regex(/^[+\d][\d ()/-]{1,30}$/));

/** What a clinic may put beside the app, as `clinic.json`. All but the name may be left out. */
export const Clinic = z.strictObject({
  name: Words,
  phone: z.optional(Phone),
  emergencyNumber: z.optional(Phone),
  /** Ids of the techniques that the clinic offers. */
  techniques: z.optional(z.readonly(z.array(z.string()).check(z.minLength(1)))),
  paper: z.optional(z.enum(['a4', 'letter'])),
});
export type Clinic = z.infer<typeof Clinic>;

export type OpenedClinic = { readonly ok: true; readonly clinic: Clinic } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a clinic's file. A file that is wrong is refused whole, each fault named. */
export function openClinic(value: unknown): OpenedClinic {
  const parsed = Clinic.safeParse(value);
  if (parsed.success) return { ok: true, clinic: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'clinic.json'}: ${message}`) };
}
