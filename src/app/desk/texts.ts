import desk from '../../i18n/messages/en/desk.json' with { type: 'json' };
import figure from '../../i18n/messages/en/figure.json' with { type: 'json' };
import frame from '../../i18n/messages/en/frame.json' with { type: 'json' };
import review from '../../i18n/messages/en/review.json' with { type: 'json' };
import sheet from '../../i18n/messages/en/sheet.json' with { type: 'json' };
import { createTranslate, type Translate } from '../../i18n/translate.ts';

/** The words of the desk, which shows and prints reviews. */
export const deskTexts = (language: string): Translate =>
  createTranslate(language, [frame, figure, review, sheet, desk]);
