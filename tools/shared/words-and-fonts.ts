import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import * as z from 'zod/mini';
import { createTranslate, type Translate } from '../../src/i18n/translate.ts';
import type { Fonts } from '../../src/pdf/pages/font-file.ts';

const Table = z.record(z.string(), z.string());

const pathTo = (path: string) => new URL(`../../src/${path}`, import.meta.url).pathname;
const font = (weight: string) => new Uint8Array(readFileSync(pathTo(`pdf/fonts/NotoSans-${weight}.ttf`)));

/** The fonts of the sheet, from their files. */
export const sheetFonts = (): Fonts => ({ regular: font('Regular'), bold: font('Bold') });

/** Whether the interface speaks a language. */
export const speaks = (language: string): boolean => existsSync(pathTo(`i18n/messages/${language}`));

/** The app's words in a language, from their files. Throws where there are none. */
export function translateInto(language: string): Translate {
  const folder = pathTo(`i18n/messages/${language}`);
  const tables = readdirSync(folder).map((name) => Table.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const messages = tables.flatMap((table) => Object.entries(table));
  return createTranslate(language, [
    Object.fromEntries(messages.map(([id, words]) => [id, compileMessageOrThrow(words)])),
  ]);
}

/** "王 (U+738B)" */
export const named = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
