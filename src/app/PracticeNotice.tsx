import { useSyncExternalStore } from 'react';
import { formatDate } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { endPractice, listenToPractice, saidInPractice } from './desk/practice-here.ts';

type Props = { readonly t: Translate; readonly language: string };

/** On every screen of a fictional morning, the patient's too, and on its papers. */
export const PracticeNotice = ({ t, language }: Props) => (
  <aside className="practice" aria-label={t('practice.clinic')}>
    <p>
      <strong>{t('practice.here')}</strong> <span className="screen-only">{t('practice.kept')}</span>{' '}
      <button type="button" onClick={endPractice}>
        {t('practice.end')}
      </button>
    </p>
    <p role="status" className="screen-only">
      <Said t={t} language={language} />
    </p>
  </aside>
);

function Said({ t, language }: Props) {
  const said = useSyncExternalStore(listenToPractice, saidInPractice);
  if (said?.is !== 'handed') return said && t(`practice.said.${said.is}`);
  return t('practice.said.handed', { born: said.born === null ? '–' : formatDate(language, said.born) });
}
