import * as z from 'zod/mini';

export const Id = z.string().check(z.minLength(1), z.maxLength(120));
/** The device's time with its offset: `2026-11-23T09:12:05.123+01:00`. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** In letters (UTF-16), as all limits of texts here. */
export const MAX_TEXT = 5000;
export const FreeText = z.string().check(z.maxLength(MAX_TEXT));
/** Longer than any name is. */
export const MAX_NAME = 300;
export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_NAME));

export const MAX_NUMBER = 60;

/** Whoever said or did it. A name that was picked from a list on a device that several people use is one that anybody could pick. */
export const By = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('patient') }),
  z.strictObject({
    role: z.literal('staff'),
    name: Name,
    post: Name,
    entered: z.optional(z.enum(['shared-device', 'link'])),
  }),
]);
export type By = z.infer<typeof By>;
export type Staff = Extract<By, { role: 'staff' }>;

/** What a question or a "shown" event is about. */
export const Subject = z.strictObject({
  kind: z.enum(['procedure', 'benefit', 'alternative', 'risk', 'factor']),
  id: Id,
});
export type Subject = z.infer<typeof Subject>;

export const RiskAnswer = z.enum(['clear', 'not-sure', 'rather-not']);
export type RiskAnswer = z.infer<typeof RiskAnswer>;

export const Side = z.enum(['left', 'right', 'both', 'middle', 'not-sure']);
export type Side = z.infer<typeof Side>;

export const Authority = z.enum(['parental-responsibility', 'health-attorney', 'deputy']);
export type Authority = z.infer<typeof Authority>;

const Point = z.readonly(z.tuple([z.number(), z.number()]));
/** Pen strokes in a box one unit wide: x from 0 to 1, y in the same unit. Width 0.5 is half the box. */
export const Strokes = z.readonly(z.array(z.readonly(z.array(Point).check(z.minLength(1)))));
export type Strokes = z.infer<typeof Strokes>;

const Typed = z.strictObject({ method: z.literal('typed') });
const Drawn = z.strictObject({ method: z.literal('drawn'), strokes: Strokes });

export const SignatureMark = z.discriminatedUnion('method', [
  Typed,
  Drawn,
  z.strictObject({ method: z.literal('mark'), witness: Name }),
]);
export type SignatureMark = z.infer<typeof SignatureMark>;

/** How staff sign. */
export const StaffMark = z.discriminatedUnion('method', [Typed, Drawn]);
export type StaffMark = z.infer<typeof StaffMark>;

/** A true statement: its code, the numbers in it, and, once signed, its words. */
export const SignedStatement = z.strictObject({
  id: Id,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  words: FreeText,
});
export type SignedStatement = z.infer<typeof SignedStatement>;

export const fact = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
