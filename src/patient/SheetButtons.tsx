import { useState } from 'react';
import { usualWish } from '../sheet/usual-wish.ts';
import { PARTS, type SheetWish } from '../sheet/wish.ts';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import { NotOnSheet, PlaceLinks } from './NotOnSheet.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import type { Session, SheetFault } from './session.ts';
import { placesUnprintable } from './written.ts';

type Props = {
  readonly session: Session;
  /** On the page that shows the sheet there is no link to it. */
  readonly inView?: boolean;
};

/** See, print, save, share: and what went wrong, if it did. */
export function SheetButtons({ session, inView = false }: Props) {
  const { t, sheet } = session;
  const [wish, setWish] = useState(() => usualWish(session.clinic, session.review));
  const change = (changed: Partial<SheetWish>) => setWish({ ...wish, ...changed });
  return (
    <>
      <NotOnSheet session={session} />
      <p className="buttons">
        <button type="button" className="primary" disabled={sheet.busy} onClick={() => sheet.print(wish)}>
          {t('sheetPage.print')}
        </button>
        <button type="button" disabled={sheet.busy} onClick={() => sheet.save(wish)}>
          {t('sheetPage.save')}
        </button>
        {sheet.share && (
          <button type="button" disabled={sheet.busy} onClick={() => sheet.share?.(wish)}>
            {t('sheetPage.share')}
          </button>
        )}
        {!inView && <a href="#/sheet">{t('sheetPage.see')}</a>}
        {session.giveBack === null && <a href="#/show">{t('sheetPage.show')}</a>}
      </p>
      <SmallChoice
        name="part"
        legend={t('sheetPage.part')}
        options={PARTS.map((value) => ({ value, label: t(`sheetPage.part.${value}`) }))}
        value={wish.part}
        onChoose={(part) => change({ part })}
      />
      <PaperChoice t={t} chosen={wish} onChoose={change} />
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
