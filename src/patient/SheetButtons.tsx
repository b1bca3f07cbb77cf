import { useState } from 'react';
import { NotOnSheet, PlaceLinks } from './NotOnSheet.tsx';
import type { Paper, Session, SheetFault } from './session.ts';
import { placesUnprintable } from './written.ts';

const PAPERS = ['a4', 'letter'] as const;

type Props = {
  readonly session: Session;
  /** On the page that shows the sheet there is no link to it. */ readonly inView?: boolean;
};

/** See, print, save, share: and what went wrong, if it did. */
export function SheetButtons({ session, inView = false }: Props) {
  const { t, sheet, clinic } = session;
  const [paper, setPaper] = useState<Paper>(clinic?.paper ?? 'a4');
  return (
    <>
      <NotOnSheet session={session} />
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
      {sheet.fault && <WhyNot session={session} fault={sheet.fault} />}
    </>
  );
}

function WhyNot({ session, fault }: { readonly session: Session; readonly fault: SheetFault }) {
  const { t } = session;
  const places = placesUnprintable(session);
  if (fault.is === 'not-made') {
    return (
      <p role="alert" className="error">
        {t('sheetPage.fault.notMade')}
      </p>
    );
  }
  return (
    <div role="alert">
      <p className="error">{t('sheetPage.fault.characters', { characters: fault.characters.join(' ') })}</p>
      {places.length > 0 && <p>{t('sheetPage.fault.where')}</p>}
      <PlaceLinks places={places} />
    </div>
  );
}
