import * as z from 'zod/mini';
import type { Catalog, Technique } from './catalog.ts';
import type { Fault } from './fault.ts';
import { parse } from './schema-faults.ts';

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** Digits with the signs people group them by: it becomes a link that dials. */
const Telephone = z.string().check(z.regex(/^\+?\d[\d ()/.-]{1,28}$/));

/** What a clinic says of itself in `clinic.json`, beside the app. Only the name is needed. */
export const Clinic = z.strictObject({
  name: Words,
  /** One line, as on its letters. */
  address: z.optional(Words),
  phone: z.optional(Telephone),
  /** The number to call at once: it depends on the country, so none is assumed. */
  emergencyNumber: z.optional(Telephone),
  /** The ids of the techniques that it offers; all of them where unset. */
  techniques: z.optional(z.readonly(z.array(z.string()).check(z.minLength(1)))),
  paper: z.optional(z.enum(['a4', 'letter'])),
  /** Whether the PDF itself is sealed, where readers show a signature of somebody unknown. The record inside is in any case. */
  sealPdf: z.optional(z.boolean()),
  /** Whether a witness is asked for with every signature. */
  witnessAlways: z.optional(z.boolean()),
  /** After how long without a touch a shared device asks, and then goes blank. */
  idleMinutes: z.optional(z.int().check(z.minimum(3), z.maximum(120))),
  /** Who works here, to pick from: a name that is picked is not a proof of who picked it. */
  staff: z.optional(z.readonly(z.array(z.strictObject({ name: Words, role: Words })).check(z.maxLength(300)))),
  /** How long after a review was filed the device erases its copy; never by itself where unset. */
  eraseAfterDays: z.optional(z.int().check(z.minimum(1), z.maximum(3650))),
});
export type Clinic = z.infer<typeof Clinic>;

/** Until a clinic says otherwise. */
export const IDLE_MINUTES = 10;

/** The techniques that a clinic offers, or all where nothing is said. */
export const techniquesOf = (
  clinic: Clinic | null,
  { techniques }: Pick<Catalog, 'techniques'>,
): readonly Technique[] => techniques.filter(({ id }) => clinic?.techniques?.includes(id) ?? true);

type Opened =
  | { readonly ok: true; readonly clinic: Clinic }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Opens `clinic.json` as parsed JSON, which may hold anything. Faults are of the file `clinic`. */
export function openClinic(value: unknown): Opened {
  const parsed = parse(Clinic, value, 'clinic');
  return parsed.ok ? { ok: true, clinic: parsed.value } : parsed;
}
