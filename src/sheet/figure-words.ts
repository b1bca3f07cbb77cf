import type { Translate } from '../i18n/translate.ts';
import type { Figure } from '../risks/catalog.ts';
import { frequency } from '../risks/frequency.ts';
import { framings, studiedWords } from './figure-sentences.ts';

/** A figure as it was shown, sentence by sentence: who was counted, how many had it, how many did not. */
export function figureWords(figure: Figure, t: Translate, language: string): readonly string[] {
  const counted = frequency(figure);
  if (figure.kind === 'frequency' && counted.kind === 'counted') {
    const { had, not } = framings(figure, counted, t);
    const from = t('figure.from', { population: figure.text.population });
    const standing = counted.standing === 'own' ? null : t(`figure.standing.${counted.standing}`);
    return [from, studiedWords(figure, t, language), standing, had, not].filter(
      (sentence) => typeof sentence === 'string',
    );
  }
  return figure.kind === 'unknown'
    ? [t('figure.unknownWhy', { reason: figure.text.reason })]
    : [t('figure.notChecked')];
}
