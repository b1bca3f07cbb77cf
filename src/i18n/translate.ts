import { setupI18n, type Messages as Compiled } from '@lingui/core';
import { localeOf } from './format.ts';
import type desk from './messages/en/desk.json';
import type figure from './messages/en/figure.json';
import type frame from './messages/en/frame.json';
import type paper from './messages/en/paper.json';
import type pin from './messages/en/pin.json';
import type readCodes from './messages/en/read-codes.json';
import type verify from './messages/en/verify.json';
import type review from './messages/en/review.json';
import type sheet from './messages/en/sheet.json';
import type showAtDesk from './messages/en/show-at-desk.json';

/** Every id of the English tables: a misspelt one does not compile. */
export type MessageId =
  | keyof typeof desk
  | keyof typeof figure
  | keyof typeof frame
  | keyof typeof paper
  | keyof typeof pin
  | keyof typeof readCodes
  | keyof typeof review
  | keyof typeof sheet
  | keyof typeof showAtDesk
  | keyof typeof verify;

export type MessageValues = Readonly<Record<string, string | number>>;

/** A message in the reader's language. Throws on an id the loaded tables lack, which only a programmer can cause. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

// Lingui decodes \xNN in the finished message, so a backslash that somebody typed has to go in escaped.
const asTyped = (value: string | number) => (typeof value === 'string' ? value.replaceAll('\\', '\\x5c') : value);

/**
 * Binds message tables to a language. Tables hold ICU messages, or what Lingui compiles them to at build time.
 * @param tables later tables win over earlier ones.
 */
export function createTranslate(language: string, tables: readonly Compiled[]): Translate {
  const messages: Compiled = Object.fromEntries(tables.flatMap((table) => Object.entries(table)));
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return (id, values = {}) => {
    if (!Object.hasOwn(messages, id)) throw new Error(`no message: ${id}`);
    return i18n._(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asTyped(value)])));
  };
}

/** A list as the language writes it: "a, b and c". */
export const joinList = (language: string, items: readonly string[]): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
