import type { Catalog, Figure } from './catalog.ts';
import { figureFaults, pairFaults, referenceFaults } from './references.ts';
import { Structure, type FigureStructure } from './structure.ts';
import { CatalogText, type FigureText } from './text.ts';

/** What is wrong in a catalog: in which file, at which entry. `detail` is for the person who mends it. */
export type Fault = { readonly file: string; readonly id: string; readonly fault: string; readonly detail: string };

export type OpenedCatalog = { readonly ok: true; readonly catalog: Catalog } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Puts a catalog's structure and its words in one language together. Both may come from anybody.
 * @returns every fault, not only the first: of the schema; then references, missing or surplus text, figures that contradict themselves.
 */
export function openCatalog(structure: unknown, text: unknown): OpenedCatalog {
  const parsed = Structure.safeParse(structure);
  const words = CatalogText.safeParse(text);
  if (!parsed.success || !words.success) return { ok: false, faults: [...schemaFaults('structure', parsed), ...schemaFaults('text', words)] };
  const faults = [
    ...referenceFaults(parsed.data),
    ...pairFaults(parsed.data, words.data),
    ...figureFaults(parsed.data, words.data),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, catalog: joined(parsed.data, words.data) };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function schemaFaults(file: string, parsed: { readonly error?: { readonly issues: readonly Issue[] } | undefined }): readonly Fault[] {
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({ file, id: path.join('.') || '(whole file)', fault: 'schema', detail: message }));
}

function joined(structure: Structure, text: CatalogText): Catalog {
  const { id, version, compiled, reviewBy, checkOrder, sources } = structure;
  return {
    id,
    version,
    compiled,
    reviewBy,
    checkOrder,
    sources,
    language: text.language,
    status: text.status,
    procedure: { ...text.procedure, ...structure.procedure },
    techniques: structure.techniques.map((entry) => ({ ...entry, ...words(text.techniques, entry.id) })),
    risks: structure.risks.map((entry) => joinRisk(entry, words(text.risks, entry.id))),
    benefits: structure.benefits.map((entry) => {
      const { figure, ...rest } = words(text.benefits, entry.id);
      return { ...entry, ...rest, figure: joinFigure(entry.figure, figure) };
    }),
    alternatives: structure.alternatives.map((entry) => ({ ...entry, ...words(text.alternatives, entry.id) })),
    factors: structure.factors.map(({ beforehand: _told, ...entry }) => ({ ...entry, ...words(text.factors, entry.id) })),
    flags: structure.flags.map((entry) => ({ ...entry, ...words(text.flags, entry.id) })),
    checks: structure.checks.map((entry) => joinCheck(entry, words(text.checks, entry.id))),
  };
}

function joinRisk(entry: Structure['risks'][number], { figures, modifiers, ...rest }: CatalogText['risks'][string]): Catalog['risks'][number] {
  return {
    ...entry,
    ...rest,
    figures: Object.fromEntries(Object.entries(entry.figures).map(([technique, figure]) => [technique, joinFigure(figure, words(figures, technique))])),
    modifiers: entry.modifiers.map((modifier) => ({ ...modifier, note: words(modifiers, modifier.factorId) })),
  };
}

function joinCheck(entry: Structure['checks'][number], { question, explanation, options }: CatalogText['checks'][string]): Catalog['checks'][number] {
  return { ...entry, question, explanation, options: entry.options.map((option) => ({ ...option, text: words(options, option.id) })) };
}

/** A figure that was only recalled is shown to nobody: its number does not even leave this function. */
function joinFigure(figure: FigureStructure, text: FigureText): Figure {
  if (figure.kind === 'unknown') return { ...figure, text: { ...text, reason: text.reason ?? '' } };
  if (figure.certainty === 'recalled') return { kind: 'not-checked' };
  const { events, range, ...rest } = figure;
  const { low, high } = range ?? { low: events ?? 0, high: events ?? 0 };
  return { ...rest, low, high, text: { ...text, population: text.population ?? '' } };
}

function words<T>(table: Readonly<Record<string, T>>, id: string): T {
  const entry = table[id];
  if (entry === undefined) throw new Error(`no words for: ${id}`);
  return entry;
}
