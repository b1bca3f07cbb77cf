import type { Translate } from '../i18n/translate.ts';
import { DeskPage } from './DeskPage.tsx';

type Props = {
  readonly t: Translate;
  readonly clinic: string;
  readonly recoveryKey: string;
  readonly onPutAway: () => void;
};

/** The key that opens the desk when the passphrase is lost: shown once, for paper. */
export const RecoveryKey = ({ t, clinic, recoveryKey, onPutAway }: Props) => (
  <DeskPage t={t} title={t('recovery.title')}>
    <p>{t('recovery.what')}</p>
    <dl className="lines on-paper">
      <div>
        <dt>{t('recovery.for', { clinic })}</dt>
        <dd className="recovery-key">{recoveryKey}</dd>
      </div>
    </dl>
    <p className="buttons">
      <button type="button" className="primary" onClick={() => window.print()}>
        {t('recovery.print')}
      </button>
      <button type="button" onClick={onPutAway}>
        {t('recovery.done')}
      </button>
    </p>
  </DeskPage>
);
