import type { jsPDF } from 'jspdf';
import { pdfDate } from './pdf-date.ts';
import type { Bytes } from '../seal/bytes.ts';
import { binary, pdfText, writerOf } from './pdf-writer.ts';

/** The place that a seal will be put into: what it says of itself, before there is one. */
export type SealField = {
  /** The name of the device whose key it is. */
  readonly device: string;
  /** What a screen reader says of it. */
  readonly words: string;
};

type Place = {
  readonly date: string;
  /** Under which number of the parent tree its element is found. */
  readonly structParent: number;
};

/** Hexadecimal digits of the hole: a P-256 signature with its certificate takes about half. */
export const HOLE = 4096;
/** What stands for the byte range until it is known: as long as three numbers of ten digits. */
export const OPEN_RANGE = `/ByteRange [0${' '.repeat(33)}]`;
export const BEFORE_HOLE = '/Contents ';

/**
 * Makes room for a seal: an invisible field on the first page. Nothing may be written after it is filled.
 * @returns the number of the field's object, once pages are written.
 * @see ISO 32000-1 §12.7.4.5, ETSI EN 319 142-1 §5.3
 */
export function reserveSeal(doc: jsPDF, { device, words }: SealField, { date, structParent }: Place): () => number {
  const { events } = doc.internal;
  const writer = writerOf(doc);
  let widget = 0;
  events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    if (pageNumber !== 1) return;
    widget = writer.newObjectDeferred();
    writer.out(`/Annots [${widget} 0 R] /Tabs /S`);
  });
  events.subscribe('postPutResources', () => {
    const signature = writer.newObject();
    writer.out('<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached');
    writer.out(`/M (${pdfDate(date)}) /Name ${pdfText(device)} /Reason ${pdfText(words)}`);
    writer.out(`${OPEN_RANGE}\n${BEFORE_HOLE}<${'0'.repeat(HOLE)}>>>\nendobj`);
    writer.newObjectDeferredBegin(widget, true);
    writer.out(`<</Type /Annot /Subtype /Widget /FT /Sig /T (seal) /TU ${pdfText(words)} /F 132 /Rect [0 0 0 0]`);
    writer.out(`/P ${writer.getPageInfo(1).objId} 0 R /V ${signature} 0 R /StructParent ${structParent}>>\nendobj`);
  });
  events.subscribe('putCatalog', () => writer.out(`/AcroForm <</Fields [${widget} 0 R] /SigFlags 3>>`));
  return () => widget;
}

/** The document as it was before it was sealed; one that has no seal of ours is left as it is. */
export function withoutSeal(pdf: Bytes): Bytes {
  // The first one: an earlier sheet, which stands behind it, has its own.
  const range = binary(pdf).indexOf(RANGE);
  const bytes = Uint8Array.from(pdf);
  if (range === -1) return bytes;
  const hole = range + OPEN_RANGE.length + 1 + BEFORE_HOLE.length;
  bytes.set(new TextEncoder().encode(OPEN_RANGE), range);
  return bytes.fill(ZERO, hole + 1, hole + 1 + HOLE);
}

const RANGE = '/ByteRange [0 ';
const ZERO = 0x30;
