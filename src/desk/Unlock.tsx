import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { DeskPage } from './DeskPage.tsx';
import { Line } from './fields.tsx';
import { ActionForm } from '../ui/ActionForm.tsx';

export type Opener =
  | { readonly by: 'passphrase'; readonly words: string; readonly pin: string | null }
  | { readonly by: 'pin' | 'recovery'; readonly words: string };

/** How an attempt ended where it did not open the desk. */
export type NotOpened = { readonly is: 'wrong' | 'failed' } | { readonly is: 'wait'; readonly seconds: number };

type Props = {
  readonly t: Translate;
  readonly clinic: string;
  /** None where there is no PIN in this shift. */
  readonly pinTries: number;
  /** Null once the desk is open. */
  readonly onOpen: (opener: Opener) => Promise<NotOpened | null>;
};

/** The desk's door: a PIN between, the passphrase once a shift, the printed key when all else is lost. */
export function Unlock({ t, clinic, pinTries, onOpen }: Props) {
  const [by, setBy] = useState<Opener['by']>(pinTries > 0 ? 'pin' : 'passphrase');
  const [words, setWords] = useState('');
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<NotOpened | { readonly is: 'pin' } | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    if (by === 'passphrase' && pin !== '' && !/^\d{6}$/.test(pin)) {
      setFault({ is: 'pin' });
      return;
    }
    setBusy(true);
    const opener: Opener = by === 'passphrase' ? { by, words, pin: pin === '' ? null : pin } : { by, words };
    const failed = await onOpen(opener).catch((): NotOpened => ({ is: 'failed' }));
    setBusy(false);
    setFault(failed);
    if (failed) setWords('');
  };
  const change = (next: Opener['by']) => {
    setBy(next);
    setWords('');
    setFault(null);
  };
  return (
    <DeskPage t={t} title={t('unlock.title')}>
      <p>
        {clinic}. {t('unlock.notDesk')}
      </p>
      <ActionForm onSubmit={() => void open()}>
        <Secret t={t} by={by} words={words} pinTries={pinTries} onText={setWords} />
        {by === 'passphrase' && (
          <Line
            name="pin"
            type="password"
            label={t('unlock.pin')}
            hint={t('unlock.pin.hint')}
            error={fault?.is === 'pin' ? t('unlock.fault.pin') : undefined}
            value={pin}
            onText={setPin}
          />
        )}
        <button type="submit" className="primary" disabled={busy || words === ''}>
          {t('unlock.open')}
        </button>
        <p role="status">{busy && t('unlock.busy')}</p>
        <div role="alert">
          {fault?.is === 'failed' && <p className="error">{t('unlock.failed')}</p>}
          {fault?.is === 'wrong' && <p className="error">{t('unlock.wrong')}</p>}
          {fault?.is === 'wait' && <p className="error">{t('unlock.wait', { seconds: fault.seconds })}</p>}
        </div>
        <OtherWays t={t} by={by} pinTries={pinTries} onChange={change} />
      </ActionForm>
    </DeskPage>
  );
}

type OtherProps = Pick<Props, 't' | 'pinTries'> & {
  readonly by: Opener['by'];
  readonly onChange: (by: Opener['by']) => void;
};

const WAYS = [
  ['passphrase', 'unlock.withPassphrase'],
  ['pin', 'unlock.withPin'],
  ['recovery', 'unlock.withRecovery'],
] as const;

const OtherWays = ({ t, by, pinTries, onChange }: OtherProps) => (
  <p className="buttons">
    {WAYS.filter(([way]) => way !== by && (way !== 'pin' || pinTries > 0)).map(([way, words]) => (
      <button key={way} type="button" className="quiet-button" onClick={() => onChange(way)}>
        {t(words)}
      </button>
    ))}
  </p>
);

type SecretProps = Pick<Props, 't' | 'pinTries'> & {
  readonly by: Opener['by'];
  readonly words: string;
  readonly onText: (words: string) => void;
};

function Secret({ t, by, words, pinTries, onText }: SecretProps) {
  const common = { value: words, onText };
  switch (by) {
    case 'pin':
      return (
        <Line
          {...common}
          name="shift-pin"
          type="password"
          label={t('unlock.byPin')}
          hint={t('unlock.byPin.left', { count: pinTries })}
        />
      );
    case 'passphrase':
      return <Line {...common} name="passphrase" type="password" label={t('unlock.passphrase')} />;
    case 'recovery':
      return <Line {...common} name="recovery" label={t('unlock.recovery')} hint={t('unlock.recovery.hint')} />;
  }
}
