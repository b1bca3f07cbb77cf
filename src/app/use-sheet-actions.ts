import { useEffect, useState } from 'react';
import type { SheetActions, SheetFault } from '../patient/session.ts';
import type { SheetWish } from '../sheet/wish.ts';
import { deviceFor } from './device.ts';
import { makePdf, type Words } from './make-pdf.ts';
import { offerFile } from './offer-file.ts';
import type { OpenReview } from './open-review.ts';
import { fetchPdfTools } from './pdf-tools.ts';
import { printFile } from './print-file.ts';

const canShare = () =>
  'canShare' in navigator && navigator.canShare({ files: [new File([], 'sheet.pdf', { type: 'application/pdf' })] });

/** Print, save, share: one PDF, made when it is asked for. What makes it is fetched where that is near. */
export function useSheetActions(open: OpenReview, words: Words, isNear: boolean): SheetActions {
  useEffect(() => {
    if (!isNear) return;
    void fetchPdfTools();
    void deviceFor(open.store.getState().review);
  }, [isNear, open]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SheetFault | null>(null);
  const withPdf = (use: (file: File) => void | Promise<void>) => (wish: SheetWish) => {
    setBusy(true);
    setFault(null);
    makePdf(open, words, wish)
      .then((made) => (made.ok ? use(made.file) : setFault(made.fault)))
      .catch((error: unknown) => {
        // Closing the share sheet is a choice, not a fault.
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFault({ is: 'not-made' });
      })
      .finally(() => setBusy(false));
  };
  return {
    busy,
    fault,
    print: withPdf(printFile),
    save: withPdf(offerFile),
    share: canShare() ? withPdf((file) => navigator.share({ files: [file] })) : null,
  };
}
