import * as z from 'zod/mini';
import { isWithinLimits, repeatsKey } from './extent.ts';
import { LightRecord } from './light-record.ts';
import { RECORD_FORMAT, RECORD_VERSION } from './record.ts';

export type ReadLight =
  | { readonly ok: true; readonly light: LightRecord }
  | { readonly ok: false; readonly reason: 'newer' | 'damaged' };

const Marked = z.looseObject({ format: z.literal(RECORD_FORMAT), schemaVersion: z.number() });

/** Reads a light record from its text, whoever wrote it, with the doubts that a whole one meets. Never throws. */
export function readLight(text: string): ReadLight {
  const value = valueOf(text);
  const marked = Marked.safeParse(value);
  if (marked.success && marked.data.schemaVersion > RECORD_VERSION) return { ok: false, reason: 'newer' };
  if (!marked.success || !isWithinLimits(value) || repeatsKey(text, value)) return { ok: false, reason: 'damaged' };
  const light = LightRecord.safeParse(value);
  return light.success ? { ok: true, light: light.data } : { ok: false, reason: 'damaged' };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
