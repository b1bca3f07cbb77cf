import { breakLines, type Line, type Typeset } from './flow-lines.ts';
import type { Run, Word } from './shape.ts';

/** A text that is bold or not; several make one paragraph. */
export type Span = {
  readonly text: string;
  readonly bold: boolean;
  /** In points, where it differs from the rest of the paragraph. */
  readonly size?: number;
};

/** One way to set it: so many lines of this size, so far apart, in points. */
export type Setting = { readonly size: number; readonly leading: number; readonly count: number };

export type Fitted = {
  readonly lines: readonly Line[];
  readonly leading: number;
  /** False where it was cut, which a `…` shows: then it has to stand in full elsewhere. */
  readonly whole: boolean;
};

const ELLIPSIS = '…';

/** Sets a text in the first way in which it fits, or in the last way, cut. */
export function fit(set: Typeset, spans: readonly Span[], width: number, settings: readonly Setting[]): Fitted {
  const tried = settings.map((setting) => ({
    ...setting,
    lines: breakLines(wordsOf(set, spans, setting.size), width),
  }));
  const fitting = tried.find(({ lines, count }) => lines.length <= count);
  if (fitting) return { lines: fitting.lines, leading: fitting.leading, whole: true };
  const last = tried.at(-1);
  if (!last) throw new Error('no setting to fit a text in');
  return { lines: cutLines(set, last.lines, last.count, width), leading: last.leading, whole: false };
}

const wordsOf = (set: Typeset, spans: readonly Span[], size: number): readonly Word[] =>
  spans.flatMap(({ text, bold, size: own = size }) => set(text, { size: own, bold }));

/** The first `count` lines, the last of them with a `…` in the place of what does not fit. */
function cutLines(set: Typeset, lines: readonly Line[], count: number, width: number): readonly Line[] {
  const kept = lines.slice(0, Math.max(1, count));
  const runs = kept.at(-1)?.runs ?? [];
  const style = runs.at(-1)?.style;
  const dots = style && set(ELLIPSIS, style)[0]?.run;
  if (!dots) return kept;
  const shortened = shorten(runs, width - dots.width);
  return [...kept.slice(0, -1), { runs: [...shortened, dots], width: widthOf(shortened) + dots.width }];
}

function shorten(runs: readonly Run[], width: number): readonly Run[] {
  const last = runs.at(-1);
  if (!last || (last.text.trim() !== '' && widthOf(runs) <= width)) return runs;
  return shorten(runs.slice(0, -1), width);
}

const widthOf = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + run.width, 0);

/**
 * Sets a text in at most `count` lines; of a longer one the first line and the last ones, so that a name's beginning and the
 * numbers at the end both stand.
 */
export function fitEnds(set: Typeset, span: Span, width: number, { size, leading, count }: Setting): Fitted {
  const lines = breakLines(wordsOf(set, [span], size), width);
  if (lines.length <= count) return { lines, leading, whole: true };
  const beginning = cutLines(set, lines, 1, width);
  return { lines: [...beginning, ...lines.slice(1 - count)], leading, whole: false };
}

/** A text that has one line and no more. */
export const oneLine = (set: Typeset, span: Span & { readonly size: number }, width: number): readonly Line[] =>
  fit(set, [span], width, [{ size: span.size, leading: span.size, count: 1 }]).lines;
