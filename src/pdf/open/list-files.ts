import { EARLIER_FILE, earlierName, MOST_EARLIER } from '../ink/earlier-files.ts';
import { pdfText } from '../ink/pdf-writer.ts';
import { RECORD_FILE } from '../ink/record-file.ts';
import { objectAt, readXref, type Xref } from './open-xref.ts';

/** Where an embedded file lies, packed, and how large it says it is. */
export type Stored = { readonly from: number; readonly length: number; readonly size: number };

export type Listed = { readonly record: Stored; readonly earlier: readonly Stored[] };

/**
 * What a sheet carries, by what it says of itself. Null where it stands otherwise than `draw` writes it: with another name, a gap
 * in the numbers, more sheets than there may be.
 */
export function listFiles(file: string): Listed | null {
  const xref = readXref(file);
  const named = xref && filesIn(objectAt(file, xref, xref.root) ?? '');
  if (!named) return null;
  const record = stored(file, xref, named.record, RECORD);
  const earlier = named.earlier.flatMap((filespec) => stored(file, xref, filespec, EARLIER) ?? []);
  return record && earlier.length === named.earlier.length ? { record, earlier } : null;
}

const FILES = /\/Names <<\/EmbeddedFiles <<\/Names \[((?:<[\dA-F]{4,400}> \d{1,7} 0 R ?){1,50})\]>>>>/u;
const PAIR = /(<[\dA-F]+>) (\d+) 0 R/gu;

/** The numbers of the file specifications. */
function filesIn(catalog: string): { readonly record: number; readonly earlier: readonly number[] } | null {
  const [, list = ''] = FILES.exec(catalog) ?? [];
  const pairs = Array.from(list.matchAll(PAIR), ([, name = '', filespec]) => [name, Number(filespec)] as const);
  const sheets = pairs.length - 1;
  if (sheets < 0 || sheets > MOST_EARLIER) return null;
  const earlier = Array.from({ length: sheets }, (_, i) => earlierName(i + 1));
  const names = [RECORD_FILE.name, ...earlier].toSorted().map(pdfText);
  if (names.map((name, i) => `${name} ${pairs[i]?.[1]} 0 R`).join(' ') !== list) return null;
  const filespec = new Map(pairs);
  const numberOf = (name: string) => filespec.get(pdfText(name)) ?? 0;
  return { record: numberOf(RECORD_FILE.name), earlier: earlier.map(numberOf) };
}

type Shape = { readonly filespec: RegExp; readonly stream: RegExp };

const DATE = String.raw`\(D:\d{14}\+00'00'\)`;

const shapeOf = ({ mime, relationship }: typeof RECORD_FILE | typeof EARLIER_FILE, more: string): Shape => ({
  filespec: new RegExp(`/AFRelationship /${relationship} /EF <</F (\\d+) 0 R /UF \\1 0 R>>>>\nendobj`, 'u'),
  stream: new RegExp(
    `^\\d+ 0 obj\\n<<\\n/Type /EmbeddedFile\\n/Subtype /${mime.replace('/', '#2F')}\\n/Params <</Size (\\d+)${more}>>\\n/Length (\\d+)\\n/Filter /FlateDecode\\n>>\\nstream\\n`,
    'u',
  ),
});

const RECORD = shapeOf(RECORD_FILE, `(?: /ModDate ${DATE})?`);
const EARLIER = shapeOf(EARLIER_FILE, ` /CreationDate ${DATE} /ModDate ${DATE} /CheckSum <[\\dA-F]{32}>`);

/** Catalog, file specification, embedded file: each names the next. */
function stored(file: string, xref: Xref, filespec: number, shape: Shape): Stored | null {
  const embedded = Number(shape.filespec.exec(objectAt(file, xref, filespec) ?? '')?.[1] ?? 0);
  const found = shape.stream.exec(objectAt(file, xref, embedded) ?? '');
  const from = (xref.offsets[embedded] ?? 0) + (found?.[0].length ?? 0);
  const length = Number(found?.[2] ?? Number.NaN);
  return found && from + length < file.length ? { from, size: Number(found[1]), length } : null;
}
