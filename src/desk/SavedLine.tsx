import type { AtDesk } from './at-desk.ts';

/** "Saved" only once it is: the same words as the patient's. */
export function SavedLine({ at: { t, saving, saveAgain, isPractice } }: { readonly at: AtDesk }) {
  if (isPractice) return null;
  if (saving.is === 'failed') {
    return (
      <div role="alert" className="notice danger">
        <p className="notice-title">{t('save.failed')}</p>
        <p>{t(`save.failed.${saving.fault}`)}</p>
        <button type="button" onClick={saveAgain}>
          {t('save.again')}
        </button>
      </div>
    );
  }
  return <p className="save-line">{t(saving.is === 'saving' ? 'save.soon' : 'save.saved')}</p>;
}
