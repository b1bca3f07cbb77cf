import { MAX_RECORD_BYTES } from '../../record/read-record.ts';
import { MOST_EARLIER_BYTES } from '../ink/earlier-files.ts';
import { binary } from '../ink/pdf-writer.ts';
import type { Bytes } from '../seal/bytes.ts';
import { inflate, inflateBytes } from './inflate.ts';
import { listFiles, type Stored } from './list-files.ts';

export type OpenedSheet =
  | {
      readonly ok: true;
      readonly record: string;
      /** The sheets that it follows, the earliest first, as they went in; null for one whose bytes are damaged. */
      readonly earlier: readonly (Bytes | null)[];
    }
  | {
      readonly ok: false;
      /**
       * `foreign`: a PDF, but not as this app writes it. `damaged`: as this app writes it, but its record cannot be read.
       * `nested`: an earlier sheet in it carries sheets itself.
       */
      readonly reason: 'not-a-pdf' | 'foreign' | 'damaged' | 'too-large' | 'nested';
    };

const refuse = (reason: Extract<OpenedSheet, { ok: false }>['reason']): OpenedSheet => ({ ok: false, reason });

/**
 * The text of the record that travels inside a sheet, and the earlier sheets beside it, as they were put in. Whether it is a record is
 * for `readRecord` to say. Reads nothing but what `draw` writes: one revision, one classic cross-reference table, files of known names.
 * Never throws.
 */
export async function openSheet(bytes: Bytes): Promise<OpenedSheet> {
  if (bytes.length > MAX_RECORD_BYTES) return refuse('too-large');
  const file = binary(bytes);
  if (!file.startsWith('%PDF-')) return refuse('not-a-pdf');
  const listed = listFiles(file);
  if (!listed) return refuse('foreign');
  if (listed.record.size > MAX_RECORD_BYTES || sizeOf(listed.earlier) > MOST_EARLIER_BYTES) return refuse('too-large');
  const packed = ({ from, length }: Stored) => bytes.subarray(from, from + length);
  const record = await inflate(packed(listed.record), listed.record.size);
  if (record === null) return refuse('damaged');
  const earlier = await Promise.all(listed.earlier.map((one) => inflateBytes(packed(one), one.size)));
  return earlier.some(carriesSheets) ? refuse('nested') : { ok: true, record, earlier };
}

const sizeOf = (files: readonly Stored[]) => files.reduce((sum, { size }) => sum + size, 0);

const carriesSheets = (sheet: Bytes | null) => sheet !== null && (listFiles(binary(sheet))?.earlier ?? []).length > 0;
