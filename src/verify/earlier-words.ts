import { formatInstant } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Verdict } from '../record/verdict.ts';
import { signatureIn } from './record-details.ts';
import { changeWords } from './verdict-words.ts';

type Words = { readonly t: Translate; readonly language: string };

/** A line for each earlier sheet that a file carries, the earliest first. */
export const earlierSentences = (earlier: readonly Verdict[], words: Words): readonly string[] =>
  earlier.map((verdict, i) => sentence(verdict, i + 1, words));

function sentence(verdict: Verdict, number: number, { t, language }: Words): string {
  const standing = standingOf(verdict, t);
  const record = 'record' in verdict ? verdict.record : null;
  const signed = record && signatureIn(record)?.at;
  return signed
    ? t('verify.earlier.signed', { number, when: formatInstant(language, signed), standing })
    : t('verify.earlier', { number, standing });
}

function standingOf(verdict: Verdict, t: Translate): string {
  switch (verdict.is) {
    case 'page-altered':
      return t(`verify.earlier.page.${verdict.page}`);
    case 'changed':
      return t('verify.earlier.changed', { what: changeWords(verdict.what, t) });
    case 'unchanged':
    case 'not-sealed':
    case 'not-ours':
    case 'unreadable':
      return t(`verify.earlier.${verdict.is}`);
  }
}
