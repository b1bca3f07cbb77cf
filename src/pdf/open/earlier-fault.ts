import { MOST_EARLIER, MOST_EARLIER_BYTES } from '../ink/earlier-files.ts';
import { binary } from '../ink/pdf-writer.ts';
import { listFiles } from './list-files.ts';

export type EarlierFault =
  | 'too-many'
  | 'too-large'
  /** One is no sheet of ours, or carries earlier ones itself: then each would stand inside each that follows. */
  | 'not-bare';

/** Why these sheets cannot travel inside another; null where they can. */
export function earlierFault(sheets: readonly Uint8Array[]): EarlierFault | null {
  if (sheets.length > MOST_EARLIER) return 'too-many';
  if (sheets.reduce((sum, { length }) => sum + length, 0) > MOST_EARLIER_BYTES) return 'too-large';
  return sheets.every((sheet) => listFiles(binary(sheet))?.earlier.length === 0) ? null : 'not-bare';
}
