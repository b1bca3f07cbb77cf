import type { Translate } from '../i18n/translate.ts';
import { StatusLine } from './StatusLine.tsx';
import { ViewSettings } from './ViewSettings.tsx';

/** A review that lies on this device, as the start page shows it. */
export type Saved = {
  readonly slot: string;
  readonly name: string | null;
  readonly changed: string | null;
  readonly fault: 'damaged' | 'newer' | null;
};

type Props = {
  readonly t: Translate;
  readonly saved: readonly Saved[];
  /** Why nothing can be kept on this device, if so. */
  readonly storageFault: string | null;
  readonly onContinue: (slot: string) => void;
};

/** The first page. It also stands in the built HTML, before any script. */
export function Start({ t, saved, storageFault, onContinue }: Props) {
  return (
    <>
      <header>
        <StatusLine t={t} />
        <div className="bar">
          <ViewSettings t={t} />
        </div>
      </header>
      <main id="content">
        <h1 tabIndex={-1}>{t('start.title')}</h1>
        <p className="lead">{t('start.what')}</p>
        {storageFault && (
          <div className="notice danger" role="alert">
            <p className="notice-title">{t('start.noStorage')}</p>
            <p>{t('start.noStorage.then')}</p>
          </div>
        )}
        {saved.length > 0 && <SavedReviews t={t} saved={saved} storageFault={storageFault} onContinue={onContinue} />}
        <p>
          <a className={saved.length > 0 ? 'continue second' : 'continue'} href="#/device">
            {t(saved.length > 0 ? 'start.another' : 'start.start')}
          </a>
        </p>
        <p>
          <a href="#/open">{t('start.open')}</a>
        </p>
        <p>
          <a href="#/verify">{t('start.verify')}</a>
        </p>
        <p>
          <a href="#/paper">{t('start.paper')}</a>
        </p>
        <h2>{t('start.how')}</h2>
        <ul>
          <li>{t('start.time')}</li>
          <li>{t('start.pace')}</li>
          <li>{t('start.private')}</li>
          <li>{t('start.sheet')}</li>
        </ul>
        <h2>{t('start.not')}</h2>
        <p>{t('start.not.what')}</p>
      </main>
    </>
  );
}

function SavedReviews({ t, saved, storageFault, onContinue }: Props) {
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{t(storageFault ? 'start.savedInTab' : 'start.saved')}</h2>
      <ul className="saved">
        {saved.map(({ slot, name, changed, fault }) => (
          <li key={slot} className="card">
            {fault ? (
              <p>{t(`start.saved.${fault}`)}</p>
            ) : (
              <>
                <p>{changed && t('start.saved.changed', { when: changed })}</p>
                <button type="button" className="continue" onClick={() => onContinue(slot)}>
                  {name ? t('start.continueAs', { name }) : t('start.continue')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
