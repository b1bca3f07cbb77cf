import { useState } from 'react';
import { giveBack } from '../../storage/tab-lock.ts';
import { usualWish } from '../../sheet/usual-wish.ts';
import { makePdf } from '../make-pdf.ts';
import type { OpenReview } from '../open-review.ts';
import { printFile } from '../print-file.ts';
import type { DeskProps } from './desk-props.ts';
import { openAtDesk } from './open-at-desk.ts';

export type Printing = {
  /** What was done last, or why it could not be. */
  readonly said: string;
  /** Makes the sheets that these reviews need, and opens the print dialog for each in turn. */
  readonly print: (slots: readonly string[]) => Promise<void>;
  readonly printOpen: (open: OpenReview) => Promise<void>;
};

/** Printing from the desk: paper and size of letters are known, so nothing is asked. */
export function usePrinting({ t, language, here }: DeskProps): Printing {
  const [said, setSaid] = useState('');
  const { clinic } = here;
  const printOpen = async (open: OpenReview) => {
    setSaid(t('agenda.printing'));
    const wish = usualWish(clinic, open.store.getState().review);
    const made = await makePdf(open, { t, language, clinic }, wish).catch(() => null);
    if (made?.ok) {
      printFile(made.file);
      setSaid('');
    } else setSaid(t('agenda.printFailed'));
  };
  const print = async (slots: readonly string[]) => {
    for (const slot of slots) {
      const opened = await openAtDesk(slot, here);
      if (opened.is === 'open') {
        await printOpen(opened.open);
        await giveBack(opened.open.hold);
      } else setSaid(t('agenda.printFailed'));
    }
  };
  return { said, print, printOpen };
}
