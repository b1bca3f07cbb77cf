import type { Figure } from './catalog.ts';
import type { Directness, FigureStructure, FrequencyFigure } from './structure.ts';

const STANDING = {
  'same-procedure': 'own',
  'same-procedure-other-people': 'other-people',
  'other-procedure': 'other-procedure',
} as const satisfies Record<Directness, string>;

/** A figure as numbers and codes; the sentence is the message table's. Counts are whole people (or treatments) of `outOf`. */
export type Frequency =
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'counted';
      /** `none-seen`: nobody had it among those counted, and `high` is the most that fits the data. */
      readonly form: 'one' | 'range' | 'none-seen';
      /** A number was rounded. */
      readonly about: boolean;
      readonly low: number;
      readonly high: number;
      /** Who did not have it: `low + restHigh = high + restLow = outOf`. */
      readonly restLow: number;
      readonly restHigh: number;
      readonly outOf: FrequencyFigure['outOf'];
      /** Whose figure it is: this procedure's in like people, this procedure's in others, or borrowed from another procedure. */
      readonly standing: (typeof STANDING)[Directness];
      /** `field` for figures of 100,000; a picture of a borrowed figure makes it look certain, so it waits to be asked for. */
      readonly picture: 'shown' | 'on-request' | 'field';
    };

/**
 * A figure as natural frequencies in both framings.
 * Numbers have at most two significant digits; the rest is taken from the rounded number, so that both framings add up.
 * Where none were seen the upper end is rounded up; "nearly all" is never rounded to "all".
 */
export function frequency(figure: Figure): Frequency {
  if (figure.kind !== 'frequency') return { kind: figure.kind };
  const { outOf, directness } = figure;
  const noneSeen = figure.noneSeen === true;
  const low = twoDigits(figure.low, outOf, Math.round);
  const high = twoDigits(figure.high, outOf, noneSeen ? Math.ceil : Math.round);
  return {
    kind: 'counted',
    form: noneSeen ? 'none-seen' : low === high ? 'one' : 'range',
    about: low !== figure.low || high !== figure.high,
    low,
    high,
    restLow: outOf - high,
    restHigh: outOf - low,
    outOf,
    standing: STANDING[directness],
    picture: pictureOf(figure),
  };
}

function pictureOf({ outOf, directness }: { readonly outOf: number; readonly directness: Directness }) {
  if (outOf === 100_000) return 'field';
  return directness === 'same-procedure' ? 'shown' : 'on-request';
}

function twoDigits(count: number, outOf: number, round: (count: number) => number): number {
  const unit = 10 ** Math.max(0, String(count).length - 2);
  const rounded = round(count / unit) * unit;
  return rounded === outOf ? count : rounded;
}

/** How frequencies of side effects are named, from at least 1 of 10 down to under 1 of 10,000. For clinicians and rules, never for patients. */
export type Band = 'very-common' | 'common' | 'uncommon' | 'rare' | 'very-rare';

/**
 * The band of a count; the lower bound belongs to it. Null where none were seen: that is no rate.
 * @see EU bands (source `eu-bands` of the catalog)
 */
export function band(events: number, outOf: number): Band | null {
  if (events === 0) return null;
  if (events * 10 >= outOf) return 'very-common';
  if (events * 100 >= outOf) return 'common';
  if (events * 1000 >= outOf) return 'uncommon';
  return events * 10_000 >= outOf ? 'rare' : 'very-rare';
}

/** The bands of a figure: of its count, of both ends of its range, or that there is none. A `recalled` figure has bands too. */
export type FigureBands =
  | { readonly band: Band | 'not-known' | null }
  | { readonly bandLow: Band | null; readonly bandHigh: Band | null };

export function figureBands(figure: FigureStructure): FigureBands {
  if (figure.kind === 'unknown') return { band: 'not-known' };
  const { events, range, outOf } = figure;
  if (range) return { bandLow: band(range.low, outOf), bandHigh: band(range.high, outOf) };
  return { band: events === undefined ? 'not-known' : band(events, outOf) };
}
