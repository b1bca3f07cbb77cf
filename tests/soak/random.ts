export type Random = {
  /** From 0 up to and without 1. */
  readonly next: () => number;
  /** A whole number under this one. */
  readonly below: (limit: number) => number;
  readonly pick: <T extends readonly [unknown, ...(readonly unknown[])]>(from: T) => T[number];
};

/** Same seed, same numbers: a failure can be run again. */
export function random(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761);
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)] ?? from[0] };
}
