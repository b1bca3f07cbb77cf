import { DeskPage } from '../../desk/DeskPage.tsx';
import { formatDeskRoute } from '../../desk/route.ts';
import type { Translate } from '../../i18n/translate.ts';

/** In the place of this device's own page. */
export const PracticeDevice = ({ t }: { readonly t: Translate }) => (
  <DeskPage t={t} title={t('list.settings')}>
    <p>{t('practice.device')}</p>
    <p>
      <a href={formatDeskRoute({ at: 'list' })}>{t('agenda.back')}</a>
    </p>
  </DeskPage>
);
