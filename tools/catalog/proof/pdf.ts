import { canonical } from '../../../src/record/canonical.ts';
import { missingOnPages } from '../../../src/pdf/pages/coverage.ts';
import { draw } from '../../../src/pdf/ink/draw.ts';
import { flow, type Flowed } from '../../../src/pdf/pages/flow.ts';
import type { Typeset } from '../../../src/pdf/pages/flow-lines.ts';
import { readFontFile, type Fonts } from '../../../src/pdf/pages/font-file.ts';
import { LAYOUTS } from '../../../src/pdf/pages/layout.ts';
import { pageHead } from '../../../src/pdf/pages/paginate-head.ts';
import { BOTTOM_MARGIN, PAPERS } from '../../../src/pdf/pages/paper.ts';
import type { Page } from '../../../src/pdf/pages/placed.ts';
import { createShape, type Shape } from '../../../src/pdf/pages/shape.ts';
import type { Proof } from './blocks.ts';
import { flowProof } from './flow-proof.ts';
import type { ProofSource } from './source.ts';

type ProofPdf =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly characters: readonly string[] };

/**
 * A proof on A4, with the content that it is of attached. The same content printed on the same day gives the same bytes.
 * @returns the characters that the fonts lack, where there are any: nothing is drawn then.
 */
export function proofPdf(proof: Proof, { structure, text, textHash, today }: ProofSource, fonts: Fonts): ProofPdf {
  const files = { regular: readFontFile(fonts.regular), bold: readFontFile(fonts.bold) };
  const pages = paginateProof(proof, createShape(files));
  const characters = missingOnPages(pages, files);
  if (characters.length > 0) return { ok: false, characters };
  const { title, language } = proof;
  const meta = { title, language, date: `${today}T00:00:00Z`, fileId: textHash.slice(0, 32) };
  const data = new TextEncoder().encode(canonical({ structure, text }));
  const relationship = 'Data' as const;
  const attachment = { name: 'catalog.json', mime: 'application/json', relationship, data, description: proof.running };
  return { ok: true, bytes: draw(pages, { fonts, meta, attachments: [attachment] }) };
}

/** Stands a proof on pages of A4, and fills in on which page each thing of the contents stands. Lengths are in points. */
export function paginateProof(proof: Proof, shape: Shape): readonly Page[] {
  const { width, height } = PAPERS.a4;
  const set: Typeset = (words, style) => shape(words, style, proof.language, proof.direction);
  const layout = LAYOUTS.standard;
  const head = pageHead(proof, { set, layout });
  const frame = { top: head.bottom, bottom: height - BOTTOM_MARGIN };
  const flowed = (pageOf: (anchor: string) => number): Flowed =>
    flow(flowProof(proof, { set, layout, pageHeight: frame.bottom - frame.top, pageOf }), frame);
  // A page's number has its own room, so where things stand does not depend on it.
  const { anchors } = flowed(() => 0);
  const { pages } = flowed((anchor) => (anchors.get(anchor) ?? 0) + 1);
  return pages.map((items, i) => ({
    width,
    height,
    items: [...head.later({ page: i + 1, pages: pages.length }), ...items],
  }));
}
