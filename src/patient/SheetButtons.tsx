import { useState } from 'react';
import type { Paper, Session } from './session.ts';

const PAPERS = ['a4', 'letter'] as const;

type Props = {
  readonly session: Session;
  /** On the page that shows the sheet there is no link to it. */ readonly inView?: boolean;
};

/** See, print, save, share: and what went wrong, if it did. */
export function SheetButtons({ session: { t, sheet, clinic }, inView = false }: Props) {
  const [paper, setPaper] = useState<Paper>(clinic?.paper ?? 'a4');
  return (
    <>
      <p className="buttons">
        <button type="button" className="primary" disabled={sheet.busy} onClick={() => sheet.print(paper)}>
          {t('sheetPage.print')}
        </button>
        <button type="button" disabled={sheet.busy} onClick={() => sheet.save(paper)}>
          {t('sheetPage.save')}
        </button>
        {sheet.share && (
          <button type="button" disabled={sheet.busy} onClick={() => sheet.share?.(paper)}>
            {t('sheetPage.share')}
          </button>
        )}
        {!inView && <a href="#/sheet">{t('sheetPage.see')}</a>}
      </p>
      <fieldset className="small-choice">
        <legend>{t('sheetPage.paper')}</legend>
        {PAPERS.map((each) => (
          <label key={each}>
            <input type="radio" name="paper" checked={paper === each} onChange={() => setPaper(each)} />{' '}
            {t(`paper.${each}`)}
          </label>
        ))}
      </fieldset>
      <p role="status">{sheet.busy && t('sheetPage.busy')}</p>
      {sheet.fault && (
        <p role="alert" className="error">
          {sheet.fault.is === 'characters-missing'
            ? t('sheetPage.fault.characters', { characters: sheet.fault.characters.join(' ') })
            : t('sheetPage.fault.notMade')}
        </p>
      )}
    </>
  );
}
