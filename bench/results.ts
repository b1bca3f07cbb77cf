import { spreadOf, type Spread } from './figures.ts';
import type { Run } from './measure/run.ts';

/** What is read off each run; the times in milliseconds, bytes and heap in bytes. */
export const MEASURES = {
  bytes: ({ bytes }) => bytes,
  firstPaint: ({ firstPaint }) => firstPaint,
  largestPaint: ({ largestPaint }) => largestPaint,
  ready: ({ ready }) => ready,
  blocking: ({ blocking }) => blocking,
  continue75: ({ reviewed }) => reviewed?.continue75,
  continue98: ({ reviewed }) => reviewed?.continue98,
  key75: ({ reviewed }) => reviewed?.key75,
  heap: ({ reviewed }) => reviewed?.heap,
  sheetCold: ({ sheet }) => sheet?.cold,
  sheetWarm: ({ sheet }) => sheet?.warm,
} as const satisfies Readonly<Record<string, (run: Run) => number | undefined>>;

export type Measure = keyof typeof MEASURES;

export type Result = {
  readonly id: string;
  readonly name: string;
  readonly runs: readonly Run[];
  readonly spreads: Readonly<Record<Measure, Spread | null>>;
};

export const resultOf = (candidate: { readonly id: string; readonly name: string }, runs: readonly Run[]): Result => {
  const spread = (measure: Measure) => {
    const values = runs.map(MEASURES[measure]).filter((value) => value !== undefined);
    return values.length === 0 ? null : spreadOf(values);
  };
  return {
    id: candidate.id,
    name: candidate.name,
    runs,
    spreads: {
      bytes: spread('bytes'),
      firstPaint: spread('firstPaint'),
      largestPaint: spread('largestPaint'),
      ready: spread('ready'),
      blocking: spread('blocking'),
      continue75: spread('continue75'),
      continue98: spread('continue98'),
      key75: spread('key75'),
      heap: spread('heap'),
      sheetCold: spread('sheetCold'),
      sheetWarm: spread('sheetWarm'),
    },
  };
};
