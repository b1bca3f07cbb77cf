/** The entry that a record itself holds: an id such as `constructor` finds nothing that it inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** The words for an id. @throws where there are none: only a programmer asks before the catalog was found to be whole. */
export function wordsOf<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const words = own(texts, id);
  if (words === undefined) throw new Error(`no text for: ${id}`);
  return words;
}
