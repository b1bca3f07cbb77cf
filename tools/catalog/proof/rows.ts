import type { ProofRow } from './blocks.ts';
import type { ProofSource } from './source.ts';
import { LABELS } from './words.ts';

export const row = (label: string, text: string, mark: string | null = null): ProofRow => ({ label, text, mark });

/** Every text in an entry, in the file's order; of a list each line, under a label that stands once. */
export const textRows = (words: object, except: readonly string[] = []): readonly ProofRow[] =>
  Object.entries(words)
    .filter(([key]) => !except.includes(key))
    .flatMap(([key, value]: readonly [string, unknown]) => rowsOf(LABELS[key] ?? key, value));

function rowsOf(label: string, value: unknown): readonly ProofRow[] {
  if (typeof value === 'string') return [row(label, value)];
  if (Array.isArray(value)) return value.flatMap((line, i) => rowsOf(i === 0 ? label : '', line));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => rowsOf(`${label}: ${key}`, inner));
}

/** "2 kornick2004, 14 north1991": where each stands in the list of sources, and its id. */
export function sourceWords(ids: readonly string[], { structure }: ProofSource): string {
  const numbered = ids.map((id) => `${structure.sources.findIndex((source) => source.id === id) + 1} ${id}`);
  return numbered.length === 0 ? 'none named' : numbered.join(', ');
}

export const titlesOf = (
  ids: readonly string[],
  entries: readonly { readonly id: string; readonly title: string }[],
): string => ids.map((id) => entries.find((entry) => entry.id === id)?.title ?? id).join('; ') || 'none';

/** "Needle, Surgery" */
export const techniqueNames = (ids: readonly string[], { catalog }: ProofSource): string =>
  ids.map((id) => catalog.techniques.find((one) => one.id === id)?.shortName ?? id).join(', ');
