import figure from '../i18n/messages/en/figure.json' with { type: 'json' };
import frame from '../i18n/messages/en/frame.json' with { type: 'json' };
import paper from '../i18n/messages/en/paper.json' with { type: 'json' };
import review from '../i18n/messages/en/review.json' with { type: 'json' };
import sheet from '../i18n/messages/en/sheet.json' with { type: 'json' };
import verify from '../i18n/messages/en/verify.json' with { type: 'json' };
import { createTranslate, type Translate } from '../i18n/translate.ts';

/** Every word of a review and its sheet. The start page has a smaller table of its own. */
export const reviewTexts = (language: string): Translate => createTranslate(language, [frame, figure, review, sheet]);

/** The words of the page that checks a file, which makes a sheet again. */
export const verifyTexts = (language: string): Translate =>
  createTranslate(language, [frame, figure, review, sheet, verify]);

/** The words of a review on paper, and of the page that prints it. */
export const paperTexts = (language: string): Translate =>
  createTranslate(language, [frame, figure, review, sheet, paper]);
