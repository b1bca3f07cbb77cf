import type { Translate } from '../i18n/translate.ts';
import { Plain } from './Plain.tsx';

type Props = { readonly t: Translate };

/** Whose device is this? On a clinic's, reviews are locked away from the next patient. */
export function Device({ t }: Props) {
  return (
    <Plain t={t} title={t('device.title')}>
      <p>{t('device.why')}</p>
      <ul className="big-links">
        <li>
          <a href="#/new">{t('device.mine')}</a>
        </li>
        <li>
          <a href="#/desk/set-up">{t('device.clinic')}</a>
        </li>
      </ul>
    </Plain>
  );
}
