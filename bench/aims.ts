export type Aim = {
  readonly what: string;
  readonly value: number;
  /** What it is compared with; null where the limit is a number of its own. */
  readonly against: number | null;
  readonly limit: number;
};

/** One aim in words: what was found, what was aimed at, and whether it holds or by how much it misses. */
export function judge({ what, value, against, limit }: Aim): string {
  const found = against === null ? value : value / against;
  const said = against === null ? `${Math.round(found)} ms, aim ${limit} ms` : `${found.toFixed(2)} ×, aim ${limit} ×`;
  if (Number.isNaN(found)) return `${what}: not measured`;
  if (found <= limit) return `${what}: ${said}: holds`;
  const over = against === null ? `${Math.round(found - limit)} ms` : `${(found - limit).toFixed(2)} ×`;
  return `${what}: ${said}: MISSES by ${over}`;
}
