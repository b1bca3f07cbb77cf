import type { FigureStructure } from '../../src/risks/structure.ts';

const counting = new Intl.NumberFormat('en');

/** A whole number as it is read: "1,000". */
export const count = (number: number): string => counting.format(number);

/** A figure as it stands in the file, unrounded: "22 to 67 of 1,000", "0 to 3 of 1,000, none were seen", "no reliable figure". */
export function numberWords(figure: FigureStructure): string {
  if (figure.kind === 'unknown') return 'no reliable figure';
  const { events, range, outOf, noneSeen } = figure;
  const ends = range ? `${count(range.low)} to ${count(range.high)}` : count(events ?? 0);
  return `${ends} of ${count(outOf)}${noneSeen ? ', none were seen' : ''}`;
}
