import frame from '../i18n/messages/en/frame.json' with { type: 'json' };
import sheet from '../i18n/messages/en/sheet.json' with { type: 'json' };
import { createTranslate } from '../i18n/translate.ts';
import type { SaidOfContent } from '../patient/StatusLine.tsx';
import { statusWords } from '../sheet/status-words.ts';
import { contentStatus, today } from './content-status.ts';

/** What the pages before a review say of the content today. */
export function startStatus(language: string): SaidOfContent {
  const status = contentStatus(today());
  return { state: status.state, words: statusWords(status, createTranslate(language, [frame, sheet]), language) };
}
