import { MAX_RECORD_BYTES } from '../../record/read-record.ts';
import { MOST_EARLIER } from '../ink/earlier-files.ts';
import { inflateUpTo } from './inflate.ts';
import type { Bytes } from '../seal/bytes.ts';

/** More than any program leaves of a record and the most sheets beside it. */
const MOST_STREAMS = 20 + MOST_EARLIER;
const MOST_BYTES = 2 * MAX_RECORD_BYTES;
/** How far before its bytes a stream says what it is. */
const DICTIONARY = 600;
const STREAM = /stream\r?\n/gu;
const STREAM_END = /^\s{0,2}endstream/u;
const OURS = '"format":"beforehand-review"';

/**
 * The texts of the records that lie in a PDF which another program has saved, each once. It is not read as a PDF: nothing in it is
 * followed, and no more than some streams and bytes are looked at.
 */
export async function findRecords(bytes: Bytes, file: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let left = MOST_BYTES;
  for (const { from, to, deflated } of embeddedStreams(file)) {
    const text = await textOf(bytes.subarray(from, to), deflated, left);
    left -= text?.length ?? 0;
    if (text?.includes(OURS)) found.add(text);
  }
  return [...found];
}

type Stream = { readonly from: number; readonly to: number; readonly deflated: boolean };

function embeddedStreams(file: string): readonly Stream[] {
  const streams: Stream[] = [];
  for (const { index, 0: word } of file.matchAll(STREAM)) {
    if (streams.length === MOST_STREAMS) break;
    // What lies inside an embedded file is that file's: an earlier sheet has a record of its own.
    if (index < (streams.at(-1)?.to ?? 0)) continue;
    const said = file.slice(Math.max(0, index - DICTIONARY), index);
    const dictionary = said.slice(said.lastIndexOf(' obj') + 1);
    const from = index + word.length;
    const to = dictionary.includes('/EmbeddedFile') ? endOf(file, from, dictionary) : -1;
    if (to !== -1) streams.push({ from, to, deflated: dictionary.includes('/FlateDecode') });
  }
  return streams;
}

/** By its length where that is told and true; else by the first word that ends a stream, or in a PDF by the end of that. */
function endOf(file: string, from: number, dictionary: string): number {
  const length = Number(/\/Length (\d{1,10})(?!\d| \d+ R)/u.exec(dictionary)?.[1] ?? Number.NaN);
  if (STREAM_END.test(file.slice(from + length, from + length + 12))) return from + length;
  const isPdf = file.startsWith('%PDF-', from);
  const pdf = isPdf ? file.slice(from).search(/%%EOF\s{1,3}endstream/u) : -1;
  const end = pdf === -1 ? file.indexOf('endstream', from) : from + pdf;
  return end !== -1 && from + length <= end ? from + length : end;
}

function textOf(bytes: Bytes, deflated: boolean, most: number): Promise<string | null> {
  if (deflated) return inflateUpTo(bytes, most);
  return Promise.resolve(bytes.length > most ? null : new TextDecoder().decode(bytes));
}
