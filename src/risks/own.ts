/** The entry that a record itself holds: an id such as `constructor` finds nothing that it inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
