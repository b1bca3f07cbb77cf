import frame from '../i18n/messages/en/frame.json' with { type: 'json' };
import pin from '../i18n/messages/en/pin.json' with { type: 'json' };
import { createTranslate, type Translate } from '../i18n/translate.ts';

/** The words of a device's PIN: at its door, where nothing else is loaded, and where it is set. */
export const pinTexts = (language: string): Translate => createTranslate(language, [frame, pin]);
