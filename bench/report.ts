import { judge, type Aim } from './aims.ts';
import type { Spread } from './figures.ts';
import type { Hour } from './hour.ts';
import type { Measure, Result } from './results.ts';

type Column = { readonly title: string; readonly measure: Measure; readonly per: number };

const columns: readonly Column[] = [
  { title: 'kB until ready', measure: 'bytes', per: 1000 },
  { title: 'first paint', measure: 'firstPaint', per: 1 },
  { title: 'largest paint', measure: 'largestPaint', per: 1 },
  { title: 'ready', measure: 'ready', per: 1 },
  { title: 'blocking', measure: 'blocking', per: 1 },
  { title: 'Continue p75', measure: 'continue75', per: 1 },
  { title: 'p98', measure: 'continue98', per: 1 },
  { title: 'a key p75', measure: 'key75', per: 1 },
  { title: 'heap MB', measure: 'heap', per: 1e6 },
  { title: 'PDF cold', measure: 'sheetCold', per: 1 },
  { title: 'PDF warm', measure: 'sheetWarm', per: 1 },
];

/** The results as a table in Markdown: medians, with the least and the most in brackets. */
export function tableOf(results: readonly Result[]): string {
  const head = ['', ...columns.map(({ title }) => title)];
  const rows = results.map(({ name, spreads }) => [
    name,
    ...columns.map(({ measure, per }) => cell(spreads[measure], per)),
  ]);
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cell(spread: Spread | null, per: number): string {
  if (spread === null) return '–';
  const shown = (value: number) => figure(value / per);
  const range = `${shown(spread.min)}–${shown(spread.max)}`;
  return spread.min === spread.max ? shown(spread.median) : `${shown(spread.median)} (${range})`;
}

const figure = (value: number) =>
  value < 10 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));

/** The aims, each with what this very run says. `suffix` names the set of candidates that are compared. */
export function aimsOf(results: readonly Result[], suffix = ''): readonly string[] {
  const of = (id: string, measure: Measure) =>
    results.find((result) => result.id === `${id}${suffix}`)?.spreads[measure]?.median ?? Number.NaN;
  const aims: readonly Aim[] = [
    {
      what: 'First paint against plain DOM',
      value: of('start', 'firstPaint'),
      against: of('plain', 'firstPaint'),
      limit: 1.2,
    },
    {
      what: 'Ready against React: start page',
      value: of('start', 'ready'),
      against: of('react', 'ready'),
      limit: 1.25,
    },
    {
      what: 'Ready against React: first answer',
      value: of('review', 'ready'),
      against: of('react', 'ready'),
      limit: 1.25,
    },
    {
      what: 'Continue p75 against React',
      value: of('review', 'continue75'),
      against: of('react', 'continue75'),
      limit: 1.25,
    },
    ...(suffix === ''
      ? [{ what: 'A sheet of 29 risks, cold', value: of('review', 'sheetCold'), against: null, limit: 400 }]
      : []),
  ];
  return aims.map(judge);
}

/** What an hour left behind, in words. */
export function hourIn({ minutes, pages, heaps, idle }: Hour): readonly string[] {
  const megabytes = heaps.map((heap) => (heap / 1e6).toFixed(2));
  return [
    `${pages} pages in ${minutes} minutes, ${heaps.length} times through the review; heap after each, MB: ${megabytes.join(' ')}`,
    `Left alone for ${idle.seconds} s: ${idle.script.toFixed(1)} ms of script, ${idle.task.toFixed(1)} ms of tasks, ${idle.requests} requests`,
  ];
}
