import { FigureStructure } from '../../../src/risks/structure.ts';
import { numberWords } from '../figure-number.ts';

/** One thing that an entry says, at its place in the entry. A list has a value a line. */
export type Fact = { readonly path: readonly string[]; readonly values: readonly string[] };

// An entry is known by its id; what a figure counts is said in its number.
const UNSAID = new Set(['id', 'factorId']);
const IN_NUMBER = new Set(['kind', 'events', 'range', 'outOf', 'noneSeen']);

/** All that a piece of a catalog says. A figure's numbers are one fact, so that its two ends are read together. */
export function factsOf(value: unknown, path: readonly string[] = []): readonly Fact[] {
  if (Array.isArray(value)) return factsOfList(value, path);
  if (typeof value !== 'object' || value === null) return [{ path, values: [scalar(value)] }];
  const figure = FigureStructure.safeParse(value);
  return [
    ...(figure.success ? [{ path: [...path, 'number'], values: [numberWords(figure.data)] }] : []),
    ...Object.entries(value)
      .filter(([key]) => !UNSAID.has(key) && !(figure.success && IN_NUMBER.has(key)))
      .flatMap(([key, inner]: readonly [string, unknown]) => factsOf(inner, [...path, key])),
  ];
}

function factsOfList(list: readonly unknown[], path: readonly string[]): readonly Fact[] {
  const named = list.map((one) => [idOf(one), one] as const);
  if (list.length > 0 && named.every(([id]) => id !== undefined))
    return named.flatMap(([id, one]) => factsOf(one, [...path, id ?? '']));
  return [{ path, values: list.map(scalar) }];
}

/** By what an entry of a list is known. */
function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && typeof value.id === 'string') return value.id;
  return 'factorId' in value && typeof value.factorId === 'string' ? value.factorId : undefined;
}

function scalar(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
