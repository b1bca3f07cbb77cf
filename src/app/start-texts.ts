import frame from '../i18n/messages/en/frame.json' with { type: 'json' };
import { createTranslate, type Translate } from '../i18n/translate.ts';

/** The words of the pages before a review: small, so that the first page is there at once. */
export const startTexts = (language: string): Translate => createTranslate(language, [frame]);
