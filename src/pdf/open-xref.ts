/** Where each object begins, and which one is the catalog. */
export type Xref = { readonly offsets: readonly number[]; readonly root: number };

const END = /\nstartxref\n(\d{1,10})\n%%EOF\n?$/u;
const TABLE =
  /^xref\n0 (\d{1,7})\n((?:\d{10} \d{5} [fn] \n)+)trailer\n<<\n\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info \d+ 0 R\n\/ID \[ <[\dA-F]{32}> <[\dA-F]{32}> \]\n>>\nstartxref\n/u;
const ENTRY = 20;

/** The one cross-reference table at the end of the file, to the letter as jsPDF writes it; null where it stands otherwise. */
export function readXref(file: string): Xref | null {
  const end = END.exec(file.slice(-64));
  const table = end && TABLE.exec(file.slice(Number(end[1])));
  const [, count, entries = '', size, root] = table ?? [];
  if (!table || count !== size || entries.length !== ENTRY * Number(count)) return null;
  const offsets = Array.from({ length: Number(count) }, (_, i) => Number(entries.slice(ENTRY * i, ENTRY * i + 10)));
  return { offsets, root: Number(root) };
}

/** The file from an object's first letter on; null where no such object begins at its place. */
export function objectAt(file: string, { offsets }: Xref, number: number): string | null {
  const offset = number > 0 ? offsets[number] : undefined;
  if (offset === undefined) return null;
  const rest = file.slice(offset);
  return rest.startsWith(`${number} 0 obj\n`) ? rest : null;
}
