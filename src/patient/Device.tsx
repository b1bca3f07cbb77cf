import type { Translate } from '../i18n/translate.ts';
import { Plain } from './Plain.tsx';

type Props = { readonly t: Translate };

/** Whose device is this? A shared one needs a lock that is not built yet, and the page says so. */
export function Device({ t }: Props) {
  return (
    <Plain t={t} title={t('device.title')}>
      <p>{t('device.why')}</p>
      <ul className="big-links">
        <li>
          <a href="#/new">{t('device.mine')}</a>
        </li>
        <li>
          <a href="#/clinic-device">{t('device.clinic')}</a>
        </li>
      </ul>
    </Plain>
  );
}

export function ClinicDevice({ t }: Props) {
  return (
    <Plain t={t} title={t('device.clinic.title')}>
      <p>{t('device.clinic.what')}</p>
      <p>{t('device.clinic.instead')}</p>
    </Plain>
  );
}
