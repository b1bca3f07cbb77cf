/** Plain "en" would write the month first, and a date of birth is no place for a guess. */
export const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/**
 * A calendar date as the language writes it: "23 November 2026".
 * @param date `YYYY-MM-DD`. A date has no time zone; it is never moved by one.
 */
export const formatDate = (language: string, date: string): string =>
  longDate(language).format(new Date(`${date}T00:00:00Z`));

/**
 * A moment as the device's clock showed it: "23 Nov 2026, 09:12".
 * @param instant `2026-11-23T09:12:05+01:00`. The wall time is kept, whatever zone the reader is in.
 */
export const formatMoment = (language: string, instant: string): string =>
  shortMoment(language).format(new Date(`${instant.slice(0, 16)}:00Z`));

// Making a format costs a slow phone more than all that is written with it.
function madeOnce(options: Intl.DateTimeFormatOptions): (language: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (language) => {
    const format = made.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    made.set(language, format);
    return format;
  };
}

const longDate = madeOnce({ dateStyle: 'long' });
const shortMoment = madeOnce({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** The same with its offset, for paper: "23 Nov 2026, 09:12 +01:00". */
export const formatInstant = (language: string, instant: string): string =>
  `${formatMoment(language, instant)} ${offsetOf(instant)}`;

/** The time of day alone: "09:12". */
export const formatTime = (instant: string): string => instant.slice(11, 16);

const offsetOf = (instant: string) => (instant.endsWith('Z') ? '+00:00' : instant.slice(-6));

/** A moment in this device's zone, with its offset, as every event carries it. */
export function toInstant(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const wall = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  return `${wall}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Which way the language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|ps|dv|yi)\b/.test(language) ? 'rtl' : 'ltr';
