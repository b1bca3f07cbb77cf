import { useEffect, useState } from 'react';
import type { Session } from '../patient/session.ts';
import { SheetButtons } from '../patient/SheetButtons.tsx';
import type { Sheet } from '../sheet/blocks.ts';
import { SheetView } from '../ui/SheetView.tsx';
import { sheetOf } from './make-pdf.ts';
import type { OpenReview } from './open-review.ts';

/** The sheet on screen, from the same blocks as the paper. */
export function SheetPage({ session, open }: { readonly session: Session; readonly open: OpenReview }) {
  const { t, language, clinic, review } = session;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    void sheetOf(open, { t, language, clinic }).then(setSheet);
  }, [open, t, language, clinic, review]);
  return (
    <>
      {session.giveBack === null && <SheetButtons session={session} inView />}
      {sheet ? <SheetView sheet={sheet} /> : <p role="status">{t('frame.loading')}</p>}
    </>
  );
}
