import type { Listing } from '../consent/listing.ts';
import { formatDate } from '../i18n/format.ts';

/** A review in the desk's list. */
export type Line = {
  readonly slot: string;
  /** Null where it could never be read here. */
  readonly listing: Listing | null;
  readonly fault: 'damaged' | 'newer' | null;
  readonly mark: 'page-altered' | 'not-sealed' | 'identity-differs' | 'two-versions' | null;
};

/** Two versions of a review are two while both stand: once one is erased, nothing is to be said of the other. */
export function withMarksThatStand(lines: readonly Line[]): readonly Line[] {
  const ids = lines.map(({ listing }) => listing?.reviewId);
  const isAlone = (id: string | undefined) => ids.indexOf(id) === ids.lastIndexOf(id);
  return lines.map((line) =>
    line.mark === 'two-versions' && isAlone(line.listing?.reviewId) ? { ...line, mark: null } : line,
  );
}

export const VIEWS = ['today', 'all', 'needs'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['planned', 'patient', 'technique', 'state', 'missing', 'asked'] as const;
export type Sort = { readonly by: (typeof SORTS)[number]; readonly down: boolean };

export type Finding = { readonly search: string; readonly view: View; readonly sort: Sort; readonly today: string };

/** Nothing is left to do with these. */
const AT_REST: ReadonlySet<string> = new Set(['complete', 'confirmed']);

/** The lines that are looked for, in their order. While something is searched for, it is looked for among all. */
export function findLines(lines: readonly Line[], { search, view, sort, today }: Finding): readonly Line[] {
  const words = plain(search).split(' ').filter(Boolean);
  const found = lines.filter((line) =>
    words.length > 0 ? hasAll(line, words) : view === 'all' || isIn(line, view, today),
  );
  return sorted(found, sort);
}

function sorted(lines: readonly Line[], { by, down }: Sort): readonly Line[] {
  const sign = down ? -1 : 1;
  return lines
    .map((line) => ({ line, key: keyOf(line, by) }))
    .toSorted((a, b) => sign * compare(a.key, b.key) || compare(a.line.slot, b.line.slot))
    .map(({ line }) => line);
}

function isIn({ listing, fault }: Line, view: View, today: string): boolean {
  if (fault || !listing) return true;
  if (view === 'needs') return !AT_REST.has(listing.state.is) || listing.beforehand.length > 0;
  return listing.planned === today || listing.changedAt.startsWith(today);
}

const hasAll = ({ listing }: Line, words: readonly string[]): boolean => {
  const text = listing ? plainOf(listing).text : '';
  return words.every((word) => text.includes(word));
};

type Plain = { readonly name: string; readonly sorted: string; readonly text: string };

// Made once for each line: two thousand are looked through with every key.
const known = new WeakMap<Listing, Plain>();

/** @param day YYYY-MM-DD; by surname */
export const plannedOn = (lines: readonly Line[], day: string): readonly Line[] =>
  sorted(
    lines.filter(({ listing }) => listing?.planned === day),
    { by: 'patient', down: false },
  );

/** A name as it is compared and as it is sorted, and what can be searched: name, number, and the date of birth in the orders people write it in. */
function plainOf(listing: Listing): Plain {
  const before = known.get(listing);
  if (before) return before;
  const dates = listing.birthDate ? datesWritten(listing.birthDate) : '';
  const name = plain(listing.name ?? '');
  const made = { name, sorted: surnameFirst(name), text: `${name} ${plain(listing.number ?? '')} ${dates}` };
  known.set(listing, made);
  return made;
}

/** @param date YYYY-MM-DD; with and without the noughts, in figures and with the month in words. */
function datesWritten(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const inFigures = [
    [day, month],
    [String(Number(day)), String(Number(month))],
  ].flatMap(([d, m]) => ['.', '/'].map((between) => [d, m, year].join(between)));
  return plain([date, ...inFigures, formatDate('en', date)].join(' '));
}

/** Without accents and case: a name is found however it was typed. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
    .replaceAll(/[łøđıßæœ]/gu, (letter) => LIKE[letter] ?? letter)
    .trim();

/** Letters of their own, for which other keyboards have these. */
const LIKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** What belongs to the surname that it stands before. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al ap ben bin bint da de del della den der di dos du el ibn la le mac mc ni nic o st te ten ter ua ui van von zu'.split(
    ' ',
  ),
);

/** What comes last in a name, as the form asks for it, is what it is sorted by: *van den Berg, Anna*. */
export const surnameFirst = (name: string): string => {
  const parts = name.trim().split(/\s+/);
  let at = parts.length - 1;
  while (at > 1 && PARTICLES.has(plain(parts[at - 1] ?? ''))) at -= 1;
  const surname = parts.slice(at).join(' ');
  return at > 0 ? `${surname}, ${parts.slice(0, at).join(' ')}` : surname;
};

/** Enough for staff to tell rows apart, and little for who looks over their shoulder. */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/[\s-]+/u)
    .map((part) => `${(/^./u.exec(part)?.[0] ?? '').toLocaleUpperCase('en')}.`)
    .join(' ');

function keyOf({ listing, fault }: Line, by: Sort['by']): string {
  if (!listing) return '';
  switch (by) {
    case 'planned':
      // Without a date last.
      return `${listing.planned ?? '9999'} ${plainOf(listing).sorted}`;
    case 'patient':
      return plainOf(listing).sorted;
    case 'technique':
      return `${listing.technique ?? ''} ${listing.side ?? ''} ${listing.level}`;
    case 'state':
      return fault ?? listing.state.is;
    case 'missing':
      return String(listing.missing.length).padStart(3, '0');
    case 'asked':
      return String(listing.questions + listing.notSure).padStart(3, '0');
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many lines have the same name: two patients of one name are pointed out. */
export function sameNames(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { listing } of lines) {
    if (!listing?.name) continue;
    const { name } = plainOf(listing);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

export const countOfName = (counts: ReadonlyMap<string, number>, listing: Listing | null): number =>
  listing ? (counts.get(plainOf(listing).name) ?? 0) : 0;
