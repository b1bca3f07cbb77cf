import type { Block } from '../../../src/sheet/blocks.ts';

/** One statement with its own box to tick and line to correct. */
export type ProofRow = {
  readonly label: string;
  readonly text: string;
  /** Why to look twice: what is borrowed or unchecked. It stands in bold before the text, with a bar in the margin. */
  readonly mark: string | null;
};

/** What belongs together, such as one risk. `anchor` is what a list of contents refers to. */
export type ProofEntry = {
  readonly kind: 'entry';
  readonly anchor: string;
  readonly title: string;
  readonly rows: readonly ProofRow[];
};

export type ProofBlock =
  | Extract<Block, { kind: 'paragraph' | 'list' | 'fields' | 'page-break' }>
  | { readonly kind: 'section'; readonly anchor: string; readonly title: string }
  /** Statements that belong to no entry. */
  | { readonly kind: 'rows'; readonly rows: readonly ProofRow[] }
  /** Lines that end in the page on which their anchor stands. */
  | { readonly kind: 'contents'; readonly lines: readonly { readonly text: string; readonly anchor: string }[] }
  | ProofEntry;

/** A catalog in one language, for a clinician with a pen: the same blocks for the PDF and for HTML. */
export type Proof = {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the content is; stands on every page. */
  readonly notice: string;
  /** Id, version, language, and the first letters of both hashes; stands on every page. */
  readonly running: string;
  /** Beside the box of a whole entry. */
  readonly allOfIt: string;
  /** "page {page} of {pages}" */
  readonly pageLabel: string;
  readonly blocks: readonly ProofBlock[];
};
