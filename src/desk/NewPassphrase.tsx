import type { Translate } from '../i18n/translate.ts';
import { Line } from './fields.tsx';

/** From 0, far too easy to guess, to 4. Null until what judges it is there. */
export type Judge = (passphrase: string) => number | null;
/** Guessed in more than 10^8 tries: with 600,000 rounds each, years for one machine. */
const LEAST = 3;

export type PassphraseFault = 'passphrase' | 'again';
export type NewWords = { readonly passphrase: string; readonly again: string };

export const passphraseFaults = ({ passphrase, again }: NewWords, judge: Judge): readonly PassphraseFault[] => [
  ...((judge(passphrase) ?? 0) < LEAST ? (['passphrase'] as const) : []),
  ...(passphrase === again ? [] : (['again'] as const)),
];

type Props = {
  readonly t: Translate;
  readonly words: NewWords;
  readonly faults: readonly string[];
  readonly judge: Judge;
  readonly onWords: (words: NewWords) => void;
};

/** A passphrase that somebody chooses, judged as it is typed. */
export function NewPassphrase({ t, words, faults, judge, onWords }: Props) {
  const score = words.passphrase === '' ? null : judge(words.passphrase);
  const error = (fault: PassphraseFault) => (faults.includes(fault) ? t(`setUp.fault.${fault}`) : undefined);
  return (
    <>
      <Line
        name="passphrase"
        type="password"
        label={t('setUp.passphrase')}
        hint={t('setUp.passphrase.hint')}
        error={error('passphrase')}
        value={words.passphrase}
        onText={(passphrase) => onWords({ ...words, passphrase })}
      />
      <p role="status" className="hint">
        {score !== null && t('setUp.strength', { score })}
      </p>
      <Line
        name="again"
        type="password"
        label={t('setUp.again')}
        error={error('again')}
        value={words.again}
        onText={(again) => onWords({ ...words, again })}
      />
    </>
  );
}
