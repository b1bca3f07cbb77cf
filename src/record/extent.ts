/** More parts than any record of ours has: events in its log, levels of nesting, values in all. */
const MOST_ENTRIES = 20_000;
const MOST_LEVELS = 32;
const MOST_VALUES = 500_000;

/**
 * Whether a JSON value is no larger than a record can be. A schema would name each of a million faults, and run out of memory over it.
 * Goes level by level, so that no depth of nesting overflows.
 */
export function isWithinLimits(value: unknown): boolean {
  let seen = 0;
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length;
    const parts = level.flatMap((part) => (typeof part === 'object' && part !== null ? [part] : []));
    if (depth > MOST_LEVELS || seen > MOST_VALUES || parts.some((part) => sizeOf(part) > MOST_ENTRIES)) return false;
    level = parts.flatMap((part): readonly unknown[] => Object.values(part));
  }
  return true;
}

const sizeOf = (part: object) => (Array.isArray(part) ? part.length : Object.keys(part).length);

// Escapes go first: a pattern that steps over each of millions of them runs out of stack.
const ESCAPE = /\\./g;
const STRING = /"[^"]*"\s*(:?)/g;

/** Whether a JSON text gives one object the same key twice: a parser keeps the last and drops the others without a word. */
export function repeatsKey(text: string, value: unknown): boolean {
  let named = 0;
  for (const [, colon] of text.replaceAll(ESCAPE, '').matchAll(STRING)) named += colon === ':' ? 1 : 0;
  return named !== keysIn(value);
}

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>((sum, part) => sum + keysIn(part), Array.isArray(value) ? 0 : sizeOf(value));
