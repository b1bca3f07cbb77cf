import type { jsPDF } from 'jspdf';

type StreamOptions = {
  readonly data: string;
  readonly objectId: number;
  /** jsPDF adds the length and the filter to it. */
  readonly additionalKeyValues: { key: string; value: string }[];
};

/** The part of jsPDF that writes objects. Its types leave it out. */
export type PdfWriter = {
  readonly newObject: () => number;
  /** A number for an object that is written later. */
  readonly newObjectDeferred: () => number;
  readonly newObjectDeferredBegin: (number: number, doOutput: boolean) => void;
  /** Pages count from 1. */
  readonly getPageInfo: (page: number) => { readonly objId: number };
  readonly out: (line: string) => void;
  readonly putStream: (options: StreamOptions) => void;
};

type Versioned = { readonly setPdfVersion: (version: string) => void };

const isFunction = (value: unknown) => typeof value === 'function';

const WRITES = ['newObject', 'newObjectDeferred', 'newObjectDeferredBegin', 'getPageInfo', 'out', 'putStream'] as const;

const isWriter = (internal: object): internal is PdfWriter =>
  WRITES.every((name) => isFunction(Reflect.get(internal, name)));

const isVersioned = (hidden: unknown): hidden is Versioned =>
  typeof hidden === 'object' && hidden !== null && 'setPdfVersion' in hidden && isFunction(hidden.setPdfVersion);

/** @throws if this jsPDF is not the one this was written for. */
export function writerOf({ internal }: jsPDF): PdfWriter {
  if (!isWriter(internal)) throw new Error(`jsPDF without one of ${WRITES.join(', ')}`);
  return internal;
}

/** @throws if this jsPDF is not the one this was written for. */
export function setPdfVersion(doc: jsPDF, version: string): void {
  const hidden: unknown = Reflect.get(doc, '__private__');
  if (!isVersioned(hidden)) throw new Error('jsPDF without setPdfVersion');
  hidden.setPdfVersion(version);
}

/** One character a byte, as jsPDF keeps its output. */
export function binary(bytes: Uint8Array): string {
  const slices = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    bytes.subarray(8192 * i, 8192 * (i + 1)),
  );
  // Spreading bytes into arguments takes five times as long.
  return slices.map((slice) => String(Reflect.apply(String.fromCodePoint, String, slice))).join('');
}

/** A text as a PDF string that every reader takes for UTF-16. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    (text.charAt(i).codePointAt(0) ?? 0).toString(16).padStart(4, '0'),
  );
  return `<FEFF${units.join('').toUpperCase()}>`;
}
