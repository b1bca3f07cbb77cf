import { useState } from 'react';
import type { VaultFault } from '../consent/vault.ts';
import type { Translate } from '../i18n/translate.ts';
import { ActionForm } from '../ui/ActionForm.tsx';
import { PinField } from './PinField.tsx';

type Props = {
  readonly t: Translate;
  readonly hasPin: boolean;
  /** To a file: for whoever may forget the PIN. */
  readonly onSave: () => void;
  /** Null where it is done, and the page goes. @param digits six of them, or null for none from now on. */
  readonly onSet: (digits: string | null) => Promise<VaultFault | null>;
};

type Wrong = 'digits' | 'easy' | 'again';
const RUN = '01234567890 09876543210';

/** The digits that somebody tries first, who picked up a phone, are no lock. */
const isEasy = (digits: string): boolean => /^(\d)\1+$/.test(digits) || RUN.includes(digits);

function wrongIn(digits: string, again: string): Wrong | null {
  if (!/^\d{6}$/.test(digits)) return 'digits';
  if (isEasy(digits)) return 'easy';
  return digits === again ? null : 'again';
}

/** Puts the reviews of one's own device behind a PIN, or takes it away. */
export function SetPin({ t, hasPin, onSave, onSet }: Props) {
  const [digits, setDigits] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [fault, setFault] = useState<VaultFault | null>(null);
  const [busy, setBusy] = useState(false);
  const set = async (next: string | null) => {
    setBusy(true);
    setFault(await onSet(next));
    setBusy(false);
  };
  const submit = () => {
    const found = wrongIn(digits, again);
    setWrong(found);
    if (!found) void set(digits);
  };
  return (
    <>
      <p>{t('pin.why')}</p>
      <p>{t('pin.lost')}</p>
      <p>
        <button type="button" onClick={onSave}>
          {t('pin.save')}
        </button>
      </p>
      <p className="hint">{t('pin.limits')}</p>
      <ActionForm onSubmit={submit}>
        <PinField
          name="pin"
          label={t('pin.new')}
          hint={t('pin.new.hint')}
          error={wrong === 'digits' || wrong === 'easy' ? t(`pin.fault.${wrong}`) : undefined}
          value={digits}
          onDigits={setDigits}
        />
        <PinField
          name="pin-again"
          label={t('pin.again')}
          error={wrong === 'again' ? t('pin.fault.again') : undefined}
          value={again}
          onDigits={setAgain}
        />
        <button type="submit" className="primary" disabled={busy}>
          {t(hasPin ? 'pin.change' : 'pin.set')}
        </button>
      </ActionForm>
      {hasPin && (
        <p>
          <button type="button" disabled={busy} onClick={() => void set(null)}>
            {t('pin.remove')}
          </button>
        </p>
      )}
      <p role="status">{busy && t('pin.busy')}</p>
      <div role="alert">{fault && <p className="error">{t(`pin.notSet.${reasonOf(fault)}`)}</p>}</div>
    </>
  );
}

const reasonOf = (fault: VaultFault) =>
  fault === 'newer' || fault === 'quota' || fault === 'read-only' ? fault : 'other';
