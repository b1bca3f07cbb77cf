import type { MessageValues, Translate } from '../i18n/translate.ts';
import type { Figure } from '../risks/catalog.ts';
import type { frequency } from '../risks/frequency.ts';

export type CountedFigure = Extract<Figure, { kind: 'frequency' }>;
export type Counted = Extract<ReturnType<typeof frequency>, { kind: 'counted' }>;

/** Both sides of one count: how many had it, how many did not. */
export type Framings = { readonly had: string; readonly not: string };

// The tables word people apart from everything else that can be counted.
const PEOPLE = 'people';

/** What the messages about a figure are filled with. */
export function figureValues(figure: CountedFigure, counted: Counted): MessageValues {
  const { low, high, restLow, restHigh, outOf } = counted;
  return { low, high, restLow, restHigh, outOf, unit: figure.text.studied?.unit ?? PEOPLE };
}

export function framings(figure: CountedFigure, counted: Counted, t: Translate): Framings {
  const values = figureValues(figure, counted);
  const form = counted.form !== 'none-seen' && counted.about ? (`${counted.form}.about` as const) : counted.form;
  return { had: t(`figure.${form}.had`, values), not: t(`figure.${form}.not`, values) };
}

/** "One small study: 51 people." Undefined where the catalog does not say how many were counted. */
export function studiedWords(
  { text, studiedCount }: CountedFigure,
  t: Translate,
  language: string,
): string | undefined {
  if (!text.studied) return undefined;
  const where = sentenceCase(text.studied.where, language);
  if (studiedCount === undefined || studiedCount === null) return t('figure.studied.where', { where });
  return t('figure.studied', { where, count: studiedCount, unit: text.studied.unit });
}

const sentenceCase = (words: string, language: string) => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
