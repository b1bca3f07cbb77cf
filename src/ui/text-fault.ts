import type { Translate } from '../i18n/translate.ts';
import { hidden, unprintable } from '../sheet/printable.ts';

/** Why a text cannot stand on the sheet as it is. Counts are of letters (UTF-16). */
export type TextFault =
  | { readonly is: 'too-long'; readonly count: number; readonly limit: number }
  | { readonly is: 'unprintable' | 'hidden'; readonly characters: readonly string[] };

/** What is asked for: somebody's name can be written as in a passport, other words can be put another way. */
export type TextKind = 'name' | 'words';

/** The first thing that is wrong with a text; null where all of it can be saved and printed. */
export function textFault(text: string, limit: number): TextFault | null {
  if (text.length > limit) return { is: 'too-long', count: text.length, limit };
  const missing = unprintable(text);
  if (missing.length > 0) return { is: 'unprintable', characters: missing };
  const unseen = hidden(text);
  return unseen.length > 0 ? { is: 'hidden', characters: unseen } : null;
}

/** More than so many characters are not named one by one. */
const NAMED = 8;

/** What is said of it at the field: what is wrong, and what to do. */
export function faultWords(t: Translate, fault: TextFault, kind: TextKind): string {
  if (fault.is === 'too-long') return t('text.tooLong', { count: fault.count, limit: fault.limit });
  const named = fault.characters.slice(0, NAMED);
  const values = { characters: isolated(named.join(' ')), more: fault.characters.length - named.length };
  if (fault.is === 'hidden') return t('text.hidden', values);
  if (kind === 'name') return t('text.unprintable.name', values);
  return t(
    fault.characters.some((each) => /\p{L}/u.test(each)) ? 'text.unprintable.letters' : 'text.unprintable',
    values,
  );
}

/** Arabic letters must not turn the sentence round that names them. */
const isolated = (text: string) => `\u2068${text}\u2069`;
