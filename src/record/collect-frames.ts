import type { Digest } from './fingerprint.ts';
import { readFrame, runOf, type Frame } from './frames.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What was read of one run: the bytes of each frame, by its index. */
type Run = { readonly run: string; readonly total: number; readonly read: ReadonlyMap<number, Bytes> };

/** The runs that were read from, the latest first: the patient may have begun again, or another phone be in the picture. */
export type Collected = readonly Run[];

export type Progress = { readonly read: number; readonly total: number; readonly missing: readonly number[] };

export const NOTHING_COLLECTED: Collected = [];

/** With them goes the memory that codes held before the camera can take up: 3 runs of 150 frames, some 117 kB. */
const MOST_RUNS = 3;

/** After another code was read, whatever it is. The same value where it says nothing new. */
export function collect(collected: Collected, text: string): Collected {
  const frame = readFrame(text);
  if (!frame) return collected;
  const known = collected.find((run) => run.run === frame.run && run.total === frame.total);
  if (known && known === collected[0] && known.read.has(frame.index)) return collected;
  return [withFrame(known, frame), ...collected.filter((run) => run !== known)].slice(0, MOST_RUNS);
}

// A second text for the same place is somebody's forgery or the first one was: the hash will tell.
const withFrame = (known: Run | undefined, { run, total, index, bytes }: Frame): Run =>
  known?.read.has(index) ? known : { run, total, read: new Map([...(known?.read ?? []), [index, bytes]]) };

/** How far the run stands that was read from last; null before the first. */
export function progressOf([latest]: Collected): Progress | null {
  if (!latest) return null;
  const { read, total } = latest;
  const all = Array.from({ length: total }, (_, i) => i + 1);
  return { read: read.size, total, missing: all.filter((index) => !read.has(index)) };
}

/** The bytes of the run that was read from last; null where frames are missing, or one of them was changed. */
export async function wholeOf(collected: Collected, digest: Digest): Promise<Bytes | null> {
  const [latest] = collected;
  if (!latest || latest.read.size !== latest.total) return null;
  const inOrder = [...latest.read].toSorted(([a], [b]) => a - b);
  const bytes = Uint8Array.from(inOrder.flatMap(([, part]) => [...part]));
  return (await runOf(bytes, digest)) === latest.run ? bytes : null;
}
