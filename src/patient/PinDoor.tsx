import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { PinField } from './PinField.tsx';
import { Plain } from './Plain.tsx';

export type NotOpened = { readonly is: 'wrong' | 'failed' } | { readonly is: 'wait'; readonly seconds: number };

type Props = {
  readonly t: Translate;
  /** Null once it is open. */
  readonly onOpen: (digits: string) => Promise<NotOpened | null>;
  /** Deletes what the PIN protects. False where that failed. */
  readonly onForget: () => Promise<boolean>;
};

/** What somebody's own device shows while its reviews are behind a PIN: it names nobody, and not how many there are. */
export function PinDoor({ t, onOpen, onForget }: Props) {
  const [digits, setDigits] = useState('');
  const [fault, setFault] = useState<NotOpened | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const failed = await onOpen(digits).catch((): NotOpened => ({ is: 'failed' }));
    // Once it is open there is nothing here any more.
    if (!failed) return;
    setBusy(false);
    setFault(failed);
    setDigits('');
  };
  return (
    <Plain t={t} title={t('pin.door')} leaves={false}>
      <p>{t('pin.door.what')}</p>
      <ActionForm onSubmit={() => void open()}>
        <PinField name="pin" label={t('pin.digits')} value={digits} onDigits={setDigits} />
        <button type="submit" className="primary" disabled={busy || digits === ''}>
          {t('pin.open')}
        </button>
        <p role="status">{busy && t('pin.busy')}</p>
        <div role="alert">
          {fault?.is === 'wrong' && <p className="error">{t('pin.wrong')}</p>}
          {fault?.is === 'wait' && <p className="error">{t('pin.wait', { seconds: fault.seconds })}</p>}
          {fault?.is === 'failed' && <p className="error">{t('pin.failed')}</p>}
        </div>
      </ActionForm>
      <Forgotten t={t} onForget={onForget} />
      <p>
        <a href="#/verify">{t('start.verify')}</a>
      </p>
      <p>
        <a href="#/paper">{t('start.paper')}</a>
      </p>
    </Plain>
  );
}

function Forgotten({ t, onForget }: Pick<Props, 't' | 'onForget'>) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <details>
      <summary>{t('pin.forgotten')}</summary>
      <p>{t('pin.forgotten.what')}</p>
      <label className="card-choice">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span className="card-label">{t('pin.forgotten.sure')}</span>
      </label>
      <button type="button" disabled={!sure} onClick={() => void onForget().then((gone) => setFailed(!gone))}>
        {t('pin.forgotten.now')}
      </button>
      <div role="alert">{failed && <p className="error">{t('pin.forgotten.failed')}</p>}</div>
    </details>
  );
}
