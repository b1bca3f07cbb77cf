/** Where each object begins, and which one is the catalog. */
export type Xref = { readonly offsets: readonly number[]; readonly root: number };

const END = /\nstartxref\n(\d{1,10})\n%%EOF\n?$/u;
const HEAD = /^xref\n0 (\d{1,7})\n/u;
const ENTRY = /\d{10} \d{5} [fn] \n/gu;
const ENTRY_LENGTH = 20;
const TRAILER =
  /^trailer\n<<\n\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info \d+ 0 R\n\/ID \[ <[\dA-F]{32}> <[\dA-F]{32}> \]\n>>\nstartxref\n/u;

/** The one cross-reference table at the end of the file, to the letter as jsPDF writes it; null where it stands otherwise. */
export function readXref(file: string): Xref | null {
  const end = END.exec(file.slice(-64));
  const table = file.slice(Number(end?.[1] ?? file.length));
  const head = HEAD.exec(table);
  if (!head) return null;
  const count = Number(head[1]);
  const from = head[0].length;
  const entries = table.slice(from, from + ENTRY_LENGTH * count);
  const trailer = TRAILER.exec(table.slice(from + entries.length));
  if (!trailer || Number(trailer[1]) !== count || entries.replaceAll(ENTRY, '') !== '') return null;
  const offsets = Array.from({ length: count }, (_, i) =>
    Number(entries.slice(ENTRY_LENGTH * i, ENTRY_LENGTH * i + 10)),
  );
  return { offsets, root: Number(trailer[2]) };
}

const OBJECT_END = '\nendobj';

/** An object from its first letter to its end, or as far as its stream can be told from one; null where none begins at its place. */
export function objectAt(file: string, { offsets }: Xref, number: number): string | null {
  const offset = number > 0 ? offsets[number] : undefined;
  if (offset === undefined || !file.startsWith(`${number} 0 obj\n`, offset)) return null;
  const end = file.indexOf(OBJECT_END, offset);
  return end === -1 ? null : file.slice(offset, end + OBJECT_END.length);
}
