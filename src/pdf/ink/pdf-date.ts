/** A moment as UTC, with the year that a PDF of ours can have: jsPDF knows 1970 to 2037. Throws if it is none. */
function utcOf(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) throw new Error(`not a moment: ${instant}`);
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1970), 2037);
  return `${year}${moment.toISOString().slice(-20, -5)}`;
}

/** `D:20261123081205+00'00'`. As text: jsPDF would write a Date in the zone of whoever runs it. */
export const pdfDate = (instant: string): string => `D:${utcOf(instant).replaceAll(/\D/gu, '')}+00'00'`;

/** The same moment as XMP writes it: `2026-11-23T08:12:05+00:00`. */
export const xmpDate = (instant: string): string => `${utcOf(instant)}+00:00`;
