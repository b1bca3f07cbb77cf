import type { Strokes } from '../consent/terms.ts';
import type { Mark } from './icon-squares.ts';
import type { Talk } from './talk.ts';

/** A label with its value; `null` is a ruled line to be filled in by pen. */
export type LabelledValue = { readonly label: string; readonly value: string | null };

/** One question with what the team answered, or room for it. `number` is its place in the patient's own order. */
export type QuestionBox = Talk & {
  readonly number: number;
  readonly words: string;
  readonly about: string | null;
};

/** A list that may be longer than its place on the first page. */
export type AgendaList = { readonly heading: string; readonly items: readonly string[]; readonly none: string };

/** What stands on the first page. Texts with `{page}`, `{pages}` or `{count}` are filled in by pagination. */
export type Agenda = {
  readonly title: string;
  readonly identity: { readonly name: string; readonly birthDate: string; readonly number: string };
  readonly hospitalLabel: string;
  /** Procedure, technique, side and level, surgeon, planned date, anaesthetic. */
  readonly plan: readonly LabelledValue[];
  readonly decision: {
    readonly heading: string;
    readonly words: string;
    /** Withdrawn or confirmed since: by whom, and when. */
    readonly since: readonly string[];
    readonly counts: string;
    readonly signed: string;
  };
  /** What differs from the plan; then the alert factors, or "None of: …", or "Not asked". */
  readonly told: { readonly heading: string; readonly words: string; readonly strong: boolean };
  readonly questions: {
    readonly heading: string;
    readonly all: readonly QuestionBox[];
    /** Stands in the free box where there are fewer than three. */
    readonly cameUp: string;
    readonly none: string;
    readonly answer: string;
    readonly discussedBy: string;
    readonly when: string;
    /** "+{count} on page {page}" */
    readonly more: string;
    /** "continues on page {page}" */
    readonly continues: string;
    /** The heading over the questions that did not fit. */
    readonly rest: string;
  };
  readonly notSure: AgendaList;
  readonly again: AgendaList;
  readonly matters: AgendaList;
  readonly health: AgendaList;
  /** "+{count}, page {page}" */
  readonly listMore: string;
  readonly notConsent: string;
  readonly consentCompleted: readonly LabelledValue[];
  readonly fingerprint: { readonly label: string; readonly groups: string; readonly qr: string };
};

/** The sheet's parts after the first page, in reading order. What a block means, never where it stands. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** `share` is the column's part of the width; they add up to 1. */
      readonly columns: readonly { readonly head: string; readonly share: number }[];
      /** The first cell of a row is its head. */
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'fields'; readonly fields: readonly LabelledValue[] }
  | {
      readonly kind: 'signature';
      readonly label: string;
      readonly name: string;
      /** The pen strokes of a drawn signature, in a box one unit wide; null where it was typed or is a mark. */
      readonly strokes: Strokes | null;
      /** "Signed by typing the name", "Mark made in the presence of …". */
      readonly method: string;
      /** What a screen reader says of it. */
      readonly alternative: string;
    }
  | { readonly kind: 'page-break' };

/** What only a review on paper has: boxes to tick, lines to write on, and figures as pictures. */
export type PaperBlock =
  | Block
  | {
      readonly kind: 'boxes';
      readonly legend: string;
      readonly hint?: string;
      readonly options: readonly string[];
      /** What to do after some of the answers. */
      readonly note?: { readonly text: string; readonly strong: boolean };
    }
  | { readonly kind: 'writing'; readonly label: string; readonly lines: number }
  /** A thousand squares: at least `low` of them had it, maybe up to `high`. */
  | {
      readonly kind: 'icons';
      readonly low: number;
      readonly high: number;
      readonly alternative: string;
      readonly legend: readonly { readonly mark: Mark; readonly words: string }[];
      readonly each: string;
    };

/** What goes on paper as plain data: the sheet, a part of it, or a review to fill in with a pen. */
export type Print = {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The draft notice; null where the content was approved. Stands on every page. */
  readonly notice: string | null;
  /** Two identifiers; stands on every page. */
  readonly running: string;
  /** "page {page} of {pages}" */
  readonly pageLabel: string;
  /** The first page of a sheet; null where there is none. */
  readonly agenda: Agenda | null;
  readonly blocks: readonly PaperBlock[];
};

/** The whole sheet: the same for the PDF and for the preview on screen. */
export type Sheet = Omit<Print, 'agenda' | 'blocks'> & {
  readonly agenda: Agenda;
  readonly blocks: readonly Block[];
};
