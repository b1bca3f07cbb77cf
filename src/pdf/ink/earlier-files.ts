import type { Attachment } from './attach.ts';
import { pdfDate } from './pdf-date.ts';
import { binary } from './pdf-writer.ts';

/** More sheets than a review is ever signed anew, and more bytes than they have. A reader refuses what goes beyond. */
export const MOST_EARLIER = 20;
export const MOST_EARLIER_BYTES = 10 * 1024 * 1024;

/**
 * As what an earlier sheet travels inside a later one. Of the relationships that an archive knows none is "what was said before":
 * a sheet is neither its source or data, nor another rendering of it, and for that there is `Unspecified`.
 * @see ISO 32000-2 table 43, ISO 19005-3 Annex E
 */
export const EARLIER_FILE = { mime: 'application/pdf', relationship: 'Unspecified' } as const;

/** @param number counts from 1, the earliest first. */
export const earlierName = (number: number): string => `sheet-${number}.pdf`;

/** Sheets as they were handed out, to the byte. @param title of the sheet that they go into. */
export const earlierFiles = (sheets: readonly Uint8Array[], title: string): readonly Attachment[] =>
  sheets.map((data, i) => ({
    ...EARLIER_FILE,
    name: earlierName(i + 1),
    data,
    description: `${title} (${i + 1})`,
    made: madeOn(data),
  }));

/** As the sheet says of itself; one that somebody made to say nothing counts as the oldest that there is. */
const madeOn = (sheet: Uint8Array): string =>
  /\/CreationDate \((D:\d{14}\+00'00')\)/u.exec(binary(sheet))?.[1] ?? pdfDate('1970-01-01T00:00:00Z');
