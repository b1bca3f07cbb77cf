import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import desk from '../../../src/i18n/messages/en/desk.json';
import figure from '../../../src/i18n/messages/en/figure.json';
import frame from '../../../src/i18n/messages/en/frame.json';
import paper from '../../../src/i18n/messages/en/paper.json';
import pin from '../../../src/i18n/messages/en/pin.json';
import readCodes from '../../../src/i18n/messages/en/read-codes.json';
import review from '../../../src/i18n/messages/en/review.json';
import sheet from '../../../src/i18n/messages/en/sheet.json';
import showAtDesk from '../../../src/i18n/messages/en/show-at-desk.json';
import verify from '../../../src/i18n/messages/en/verify.json';
import { createTranslate } from '../../../src/i18n/translate.ts';

/** In the words that the app says, as the build compiles them. */
export const t = createTranslate('en', [desk, figure, frame, paper, pin, readCodes, review, sheet, showAtDesk, verify]);

export const folder = join(import.meta.dirname, '../../../src/i18n/messages/en');
export const NAMES = [
  'desk.json',
  'figure.json',
  'frame.json',
  'paper.json',
  'pin.json',
  'read-codes.json',
  'review.json',
  'sheet.json',
  'show-at-desk.json',
  'verify.json',
];
export const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const Table = z.record(z.string(), z.string());

/** As they are written. */
export const messages: readonly (readonly [id: string, words: string])[] = NAMES.flatMap((name) =>
  Object.entries(Table.parse(JSON.parse(textOf(name)))),
);
