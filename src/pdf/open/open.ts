import { MAX_RECORD_BYTES } from '../../record/read-record.ts';
import { inflate } from './inflate.ts';
import { objectAt, readXref, type Xref } from './open-xref.ts';
import { binary, pdfText } from '../ink/pdf-writer.ts';
import { RECORD_FILE } from '../ink/record-file.ts';

export type OpenedSheet =
  | { readonly ok: true; readonly record: string }
  | {
      readonly ok: false;
      /** `foreign`: a PDF, but not as this app writes it. `damaged`: as this app writes it, but its record cannot be read. */
      readonly reason: 'not-a-pdf' | 'foreign' | 'damaged' | 'too-large';
    };

type Stored = { readonly from: number; readonly length: number; readonly size: number };

const refuse = (reason: Extract<OpenedSheet, { ok: false }>['reason']): OpenedSheet => ({ ok: false, reason });

/**
 * The text of the record that travels inside a sheet, as it was put in. Whether it is a record is for `readRecord` to say.
 * Reads nothing but what `draw` writes: one revision, one classic cross-reference table, one attachment of one name. Never throws.
 */
export async function openSheet(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedSheet> {
  if (bytes.length > MAX_RECORD_BYTES) return refuse('too-large');
  const file = binary(bytes);
  if (!file.startsWith('%PDF-')) return refuse('not-a-pdf');
  const xref = readXref(file);
  const stored = xref && findRecord(file, xref);
  if (!stored) return refuse('foreign');
  if (stored.size > MAX_RECORD_BYTES) return refuse('too-large');
  const record = await inflate(bytes.subarray(stored.from, stored.from + stored.length), stored.size);
  return record === null ? refuse('damaged') : { ok: true, record };
}

const NAME = pdfText(RECORD_FILE.name);
const FILES = new RegExp(`/Names <</EmbeddedFiles <</Names \\[${NAME} (\\d+) 0 R\\]>>>>`, 'u');
const FILESPEC = /\/AFRelationship \/Data \/EF <<\/F (\d+) 0 R \/UF \1 0 R>>>>\nendobj/u;
const MIME = RECORD_FILE.mime.replace('/', '#2F');
const STREAM = new RegExp(
  `^\\d+ 0 obj\\n<<\\n/Type /EmbeddedFile\\n/Subtype /${MIME}\\n/Params <</Size (\\d+)(?: /ModDate \\(D:\\d{14}\\+00'00'\\))?>>\\n/Length (\\d+)\\n/Filter /FlateDecode\\n>>\\nstream\\n`,
  'u',
);

/** Catalog, file specification, embedded file: each names the next. */
function findRecord(file: string, xref: Xref): Stored | null {
  const filespec = numberIn(FILES.exec(objectAt(file, xref, xref.root) ?? ''));
  const embedded = numberIn(FILESPEC.exec(objectAt(file, xref, filespec) ?? ''));
  const found = STREAM.exec(objectAt(file, xref, embedded) ?? '');
  const from = (xref.offsets[embedded] ?? 0) + (found?.[0].length ?? 0);
  return found ? { from, size: Number(found[1]), length: Number(found[2]) } : null;
}

const numberIn = (match: RegExpExecArray | null): number => (match ? Number(match[1]) : 0);
