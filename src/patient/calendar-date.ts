/** A date as three numbers that somebody typed. */
export type TypedDate = { readonly day: string; readonly month: string; readonly year: string };

/** `YYYY-MM-DD` of a day that exists, from 1890 until today; `null` for anything else. */
export function calendarDate({ day, month, year }: TypedDate): string | null {
  const [d, m, y] = [day, month, year].map((part) => Number(part.trim()));
  if (d === undefined || m === undefined || y === undefined || y < 1890) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && date.getTime() <= Date.now() ? date.toISOString().slice(0, 10) : null;
}
