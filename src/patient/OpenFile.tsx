import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Notice } from '../ui/Notice.tsx';
import { Plain } from './Plain.tsx';

export type OpenFault =
  | 'too-large'
  | 'pdf'
  | 'not-json'
  | 'foreign'
  | 'newer'
  | 'damaged'
  | 'changed'
  | 'other-catalog'
  | 'fictional'
  | 'storage';

type Props = {
  readonly t: Translate;
  /** Brings the file in; null once it is open. */
  readonly onOpen: (file: File) => Promise<OpenFault | null>;
};

/** Opens a saved file. A file that cannot be opened changes nothing, and the message says why. */
export function OpenFile({ t, onOpen }: Props) {
  const [fault, setFault] = useState<OpenFault | null>(null);
  const choose = async (file: File | undefined) => {
    if (file) setFault(await onOpen(file));
  };
  return (
    <Plain t={t} title={t('open.title')}>
      <p>{t('open.what')}</p>
      <div className="field">
        <label htmlFor="file">{t('open.file')}</label>
        <input
          type="file"
          id="file"
          accept=".json,application/json,.pdf,application/pdf"
          onChange={(event) => void choose(event.target.files?.[0])}
          // The same file, chosen again, is tried again.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">
        {fault && (
          <Notice kind="danger" title={t('open.fault')}>
            <p>{t(`open.fault.${fault}`)}</p>
          </Notice>
        )}
      </div>
    </Plain>
  );
}
