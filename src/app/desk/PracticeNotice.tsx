import { useEffect, useState } from 'react';
import { DeskPage } from '../../desk/DeskPage.tsx';
import { formatDeskRoute } from '../../desk/route.ts';
import type { Translate } from '../../i18n/translate.ts';
import { leave } from '../leave.ts';
import { listenForNotHere, type NotHere } from './practice-here.ts';

/** In the place of this device's own page. */
export const PracticeDevice = ({ t }: { readonly t: Translate }) => (
  <DeskPage t={t} title={t('list.settings')}>
    <p>{t('practice.device')}</p>
    <p>
      <a href={formatDeskRoute({ at: 'list' })}>{t('agenda.back')}</a>
    </p>
  </DeskPage>
);

/** On every screen of a fictional morning, and on its papers. */
export function PracticeNotice({ t }: { readonly t: Translate }) {
  const [notHere, setNotHere] = useState<NotHere | null>(null);
  useEffect(() => listenForNotHere(setNotHere), []);
  return (
    <aside className="practice" aria-label={t('practice.clinic')}>
      <p>
        <strong>{t('practice.here')}</strong> <span className="screen-only">{t('practice.kept')}</span>{' '}
        <button type="button" onClick={leave}>
          {t('practice.end')}
        </button>
      </p>
      <p role="status">{notHere && t(`practice.notHere.${notHere}`)}</p>
    </aside>
  );
}
