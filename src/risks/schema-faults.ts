import * as z from 'zod/mini';
import type { Fault } from './fault.ts';

const SECTIONS: ReadonlySet<string> = new Set([
  'techniques',
  'risks',
  'benefits',
  'alternatives',
  'factors',
  'flags',
  'checks',
  'checkOrder',
  'sources',
]);

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Holds a file against its schema. Each issue becomes a fault of code `schema` that names the entry it lies in. */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown, file: string): Parsed<T> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map((issue) => ({
    file,
    id: entryAt(value, issue.path),
    fault: 'schema',
    detail: detailOf(issue),
  }));
  return { ok: false, faults };
}

/** The id of the entry that a path leads into: `risks.3.severity` is the fourth risk's. */
function entryAt(value: unknown, [section, key]: readonly PropertyKey[]): string {
  if (section === undefined) return '-';
  if (key === undefined || !SECTIONS.has(String(section))) return String(section);
  const entry = at(at(value, section), key);
  const id = at(entry, 'id');
  return typeof id === 'string' ? id : String(key);
}

function at(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}

const detailOf = (issue: z.core.$ZodIssue) => `${issue.path.map(String).join('.') || 'the file'} ${problemOf(issue)}`;

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `needs to be ${issue.expected}`;
    case 'unrecognized_keys':
      return `does not know ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `needs to be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `is not of the form ${issue.format}`;
    case 'invalid_union':
      return 'is of no known kind';
    case 'too_small':
      return `needs at least ${issue.minimum}`;
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.code;
  }
}
