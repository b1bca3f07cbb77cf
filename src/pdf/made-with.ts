import { readWish, type SheetWish } from '../sheet/wish.ts';
import type { PrintedClinic } from '../sheet/source.ts';

/** What a sheet's pages are a function of, besides its record: with both anybody can make the same pages again. */
export type MadeWith = SheetWish & {
  /** The very code, fonts and words: `0.1.0+9f86d081`. */
  readonly edition: string;
  readonly clinic: PrintedClinic;
  /** What the sheet says of its seal. */
  readonly seal: 'file' | 'record' | null;
};

const BEGINNING = 'beforehand ';

/** As it stands in the document's metadata, under its keywords: the same for the same, in whatever order it was put together. */
export const writeMadeWith = ({ edition, part, paper, layout, clinic, seal }: MadeWith): string => {
  const { phone, emergencyNumber } = clinic;
  return `${BEGINNING}${JSON.stringify({ edition, part, paper, layout, clinic: { phone, emergencyNumber }, seal })}`;
};

/** @param file the document, one character a byte. Null where nothing is said, or what is said is none of ours. */
export function readMadeWith(file: string): MadeWith | null {
  const [, escaped = ''] = /<pdf:Keywords>([^<]{1,2000})<\/pdf:Keywords>/u.exec(file) ?? [];
  const words = escaped.replaceAll(/&#(\d{2,3});/gu, (_, code) => String.fromCodePoint(Number(code)));
  if (!words.startsWith(BEGINNING)) return null;
  try {
    return checked(JSON.parse(words.slice(BEGINNING.length)));
  } catch {
    return null;
  }
}

function checked(value: unknown): MadeWith | null {
  const made = wordsIn(value);
  const wish = readWish({ paper: made['paper'] ?? '', layout: made['layout'] ?? '', part: made['part'] ?? '' });
  if (!wish) return null;
  const { phone, emergencyNumber } = wordsIn(memberOf(value, 'clinic'));
  const clinic = { ...(phone && { phone }), ...(emergencyNumber && { emergencyNumber }) };
  const seal = (['file', 'record'] as const).find((one) => one === made['seal']) ?? null;
  return { ...wish, edition: made['edition'] ?? '', clinic, seal };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The members of an object that are words. */
const wordsIn = (value: unknown): Readonly<Record<string, string | undefined>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === 'string'))
    : {};
