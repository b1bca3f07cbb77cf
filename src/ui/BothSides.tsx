import type { Framings } from '../sheet/figure-sentences.ts';

/** How many had it and how many did not, with equal weight. */
export const BothSides = ({ had, not }: Framings) => (
  <p className="count">
    <strong>{had}</strong> <strong>{not}</strong>
  </p>
);
