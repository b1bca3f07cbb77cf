import type { Fault } from './fault.ts';
import type { FigureStructure, FrequencyFigure, Structure } from './structure.ts';

/** A figure with the entry it belongs to; `place` is where in the entry it stands. */
export type PlacedFigure = { readonly id: string; readonly place: string; readonly figure: FigureStructure };

/** Every figure of a structure, of risks and of benefits, in the catalog's order. */
export const figuresOf = ({ risks, benefits }: Structure): readonly PlacedFigure[] => [
  ...risks.flatMap(({ id, figures }) =>
    Object.entries(figures).map(([technique, figure]) => ({ id, place: `figures.${technique}`, figure })),
  ),
  ...benefits.map(({ id, figure }) => ({ id, place: 'figure', figure })),
];

/** The low and high end of a figure; for one number both are that number. Undefined where it has neither or both kinds. */
export function endsOf({
  events,
  range,
}: FrequencyFigure): { readonly low: number; readonly high: number } | undefined {
  if (events === undefined) return range;
  return range ? undefined : { low: events, high: events };
}

/** Figures that contradict themselves. Counts are of `outOf`. */
export const figureFaults = (structure: Structure): readonly Omit<Fault, 'file'>[] =>
  figuresOf(structure).flatMap(({ id, place, figure }) =>
    figure.kind === 'unknown'
      ? []
      : faultsOf(figure).map(([fault, detail]) => ({ id, fault, detail: `${place}: ${detail}` })),
  );

type Found = readonly [fault: string, detail: string];

function faultsOf(figure: FrequencyFigure): readonly Found[] {
  const ends = endsOf(figure);
  if (!ends) return [['events-or-range', 'a figure has either events or a range']];
  const { low, high } = ends;
  const found: (Found | false)[] = [
    low > high && ['range-upside-down', `${low} to ${high}`],
    Math.max(low, high) > figure.outOf && ['over-out-of', `${Math.max(low, high)} of ${figure.outOf}`],
    figure.noneSeen === true && low > 0 && ['none-seen', `none were seen, but the range begins at ${low}`],
    // None seen is not none: how many it could still be belongs to it.
    high === 0 && ['no-upper-end', 'none seen needs a range up to the most that fits the data'],
    // 100,000 is for what 1,000 cannot express.
    figure.outOf === 100_000 &&
      low >= 100 && ['too-large-for-out-of', `${low} of ${figure.outOf} can be said of 1,000`],
  ];
  return found.filter((fault) => fault !== false);
}
