import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Tick } from './fields.tsx';
import type { Line } from './line.ts';

type Props = { readonly t: Translate; readonly lines: readonly Line[]; readonly onEraseAll: () => Promise<void> };

/** Erases every review of this device, after saying how many were never noted as filed. */
export function EraseAll({ t, lines, onEraseAll }: Props) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  if (lines.length === 0) return null;
  const notFiled = lines.filter(({ listing }) => listing?.filedAt === undefined || listing.filedAt === null).length;
  const erase = () =>
    onEraseAll().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <Tick label={t('erase.allSure', { count: lines.length, notFiled })} checked={sure} onTick={setSure} />
      <button type="button" disabled={!sure} onClick={() => void erase()}>
        {t('erase.all')}
      </button>
      {failed && (
        <p role="alert" className="error">
          {t('erase.failed')}
        </p>
      )}
    </>
  );
}
