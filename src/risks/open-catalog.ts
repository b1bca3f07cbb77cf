import { NEVER_APPROVED, type ContentStatus } from './approval-status.ts';
import type { Catalog } from './catalog.ts';
import type { Fault } from './fault.ts';
import { joinCatalog } from './join-catalog.ts';
import { parse } from './schema-faults.ts';
import { structureFaults } from './structure-faults.ts';
import { Structure } from './structure.ts';
import { textFaults } from './text-faults.ts';
import { CatalogText } from './text.ts';

type Opened =
  | { readonly ok: true; readonly catalog: Catalog; readonly structure: Structure; readonly text: CatalogText }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Opens a catalog in one language, ours or a hospital's: the two files as parsed JSON, which may hold anything.
 * Gives every fault found, not only the first. A figure whose certainty is `recalled` becomes *not checked*, without its number.
 * @param status what `statusOf` says of its approval; without one it is a draft.
 */
export function openCatalog(structure: unknown, text: unknown, status: ContentStatus = NEVER_APPROVED): Opened {
  const ids = parse(Structure, structure, 'structure');
  const words = parse(CatalogText, text, languageOf(text));
  const faults = [
    ...(ids.ok ? structureFaults(ids.value) : ids.faults),
    ...(words.ok ? [] : words.faults),
    ...(ids.ok && words.ok ? textFaults(ids.value, words.value) : []),
  ];
  if (!ids.ok || !words.ok || faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    catalog: joinCatalog(ids.value, words.value, status),
    structure: ids.value,
    text: words.value,
  };
}

/** A text that does not even name its language is called `text`. */
function languageOf(text: unknown): string {
  if (typeof text !== 'object' || text === null || !('language' in text)) return 'text';
  return typeof text.language === 'string' && text.language !== '' ? text.language : 'text';
}
