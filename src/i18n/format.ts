/** Plain "en" would write the month first, and a date of birth is no place for a guess. */
export const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

// By hand, since browsers do not agree ("Sep", "Sept"), and a sheet is the same wherever it is made.
const MONTHS: Readonly<Record<string, readonly (readonly [long: string, short: string])[]>> = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May', 'May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
};

/** The day of `YYYY-MM-DD…` with its month in words; as the browser writes it, where nobody wrote the months down. */
function inWords(language: string, date: string, dateStyle: 'long' | 'medium'): string {
  const day = date.slice(0, 10);
  const month = MONTHS[language]?.[Number(day.slice(5, 7)) - 1];
  if (!month) return new Date(day).toLocaleDateString(localeOf(language), { dateStyle, timeZone: 'UTC' });
  return `${Number(day.slice(8))} ${month[dateStyle === 'long' ? 0 : 1]} ${day.slice(0, 4)}`;
}

/**
 * A calendar date as the language writes it: "23 November 2026".
 * @param date `YYYY-MM-DD`. A date has no time zone; it is never moved by one.
 */
export const formatDate = (language: string, date: string): string => inWords(language, date, 'long');

/** The same in short, for a column: "23 Nov 2026". */
export const formatShortDate = (language: string, date: string): string => inWords(language, date, 'medium');

/**
 * A moment as the device's clock showed it: "23 Nov 2026, 09:12".
 * @param instant `2026-11-23T09:12:05+01:00`. The wall time is kept, whatever zone the reader is in.
 */
export const formatMoment = (language: string, instant: string): string =>
  `${inWords(language, instant, 'medium')}, ${formatTime(instant)}`;

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
