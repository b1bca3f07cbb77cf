import { MAX_RECORD_BYTES } from '../../record/read-record.ts';
import { inflateUpTo } from './inflate.ts';
import type { Bytes } from '../seal/bytes.ts';

/** More than any program leaves of one attachment. */
const MOST_STREAMS = 20;
const MOST_BYTES = 2 * MAX_RECORD_BYTES;
/** How far before its bytes a stream says what it is. */
const DICTIONARY = 600;
const STREAM = /stream\r?\n/gu;
const END = /^\s{0,2}endstream/u;
const OURS = '"format":"beforehand-review"';

/**
 * The texts of the records that lie in a PDF which another program has saved, each once. It is not read as a PDF: nothing in it is
 * followed, and no more than some streams and bytes are looked at.
 */
export async function findRecords(bytes: Bytes, file: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let left = MOST_BYTES;
  for (const { from, to, deflated } of embeddedStreams(file).slice(0, MOST_STREAMS)) {
    const text = await textOf(bytes.subarray(from, to), deflated, left);
    left -= text?.length ?? 0;
    if (text?.includes(OURS)) found.add(text);
  }
  return [...found];
}

type Stream = { readonly from: number; readonly to: number; readonly deflated: boolean };

function embeddedStreams(file: string): readonly Stream[] {
  let past = 0;
  return Array.from(file.matchAll(STREAM)).flatMap(({ index, 0: word }) => {
    // What lies inside an embedded file is that file's: an earlier sheet has a record of its own.
    if (index < past) return [];
    const said = file.slice(Math.max(0, index - DICTIONARY), index);
    const dictionary = said.slice(said.lastIndexOf(' obj') + 1);
    const from = index + word.length;
    const end = file.indexOf('endstream', from);
    if (!dictionary.includes('/EmbeddedFile') || end === -1) return [];
    const length = Number(/\/Length (\d{1,10})(?!\d| \d+ R)/u.exec(dictionary)?.[1] ?? Number.NaN);
    const whole = END.test(file.slice(from + length, from + length + 12));
    const to = whole || from + length <= end ? from + length : end;
    past = to;
    return [{ from, to, deflated: dictionary.includes('/FlateDecode') }];
  });
}

function textOf(bytes: Bytes, deflated: boolean, most: number): Promise<string | null> {
  if (deflated) return inflateUpTo(bytes, most);
  return Promise.resolve(bytes.length > most ? null : new TextDecoder().decode(bytes));
}
