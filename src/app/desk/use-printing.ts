import { useState } from 'react';
import { giveBack } from '../../storage/tab-lock.ts';
import { usualWish } from '../../sheet/usual-wish.ts';
import { makePdf } from '../make-pdf.ts';
import type { OpenReview } from '../open-review.ts';
import { fetchPdfTools } from '../pdf-tools.ts';
import { printFile } from '../print-file.ts';
import { whenSaved } from '../when-saved.ts';
import type { Staff } from '../../consent/terms.ts';
import type { DeskProps } from './desk-props.ts';
import { openAtDesk } from './open-at-desk.ts';

export type Printing = {
  /** The reviews whose sheets went to the printer last, until it was noted that the patients have them. */
  readonly printed: readonly string[];
  /** Makes the sheets that these reviews need, and opens one print dialog for all of them. */
  readonly print: (slots: readonly string[]) => Promise<void>;
  readonly printOpen: (open: OpenReview) => Promise<void>;
  /** Notes of those that were printed that the patients have their copy. */
  readonly noteCopies: (staff: Staff) => Promise<void>;
};

/**
 * Printing from the desk: paper and size of letters are known, so nothing is asked.
 * @param say shows what is done, or why it could not be
 */
export function usePrinting({ t, language, here, look }: DeskProps, say: (words: string) => void): Printing {
  const [printed, setPrinted] = useState<readonly string[]>([]);
  const { clinic } = here;
  const make = (open: OpenReview) =>
    makePdf(open, { t, language, clinic }, usualWish(clinic, open.store.getState().review)).catch(() => null);
  const printOpen = async (open: OpenReview) => {
    say(t('agenda.printing'));
    const made = await make(open);
    if (made?.ok) printFile(made.file);
    say(made?.ok ? '' : t('agenda.printFailed'));
  };
  const print = async (slots: readonly string[]) => {
    say(t('agenda.printing'));
    setPrinted([]);
    const all = [];
    for (const slot of slots) {
      const made = await withOpen(slot, here, make);
      if (!made?.ok) {
        say(t('agenda.printFailed'));
        return;
      }
      all.push(made);
    }
    const [only, ...others] = all;
    if (only) printFile(others.length === 0 ? only.file : await together(all.map(({ order }) => order)));
    setPrinted(slots);
    say('');
  };
  const noteCopies = async (staff: Staff) => {
    for (const slot of printed) await withOpen(slot, here, (open) => noteCopy(open, staff));
    setPrinted([]);
    await look();
  };
  return { printed, print, printOpen, noteCopies };
}

/** Null where it does not open. */
async function withOpen<T>(
  slot: string,
  here: DeskProps['here'],
  work: (open: OpenReview) => Promise<T>,
): Promise<T | null> {
  const opened = await openAtDesk(slot, here);
  if (opened.is !== 'open') return null;
  try {
    return await work(opened.open);
  } finally {
    await whenSaved(opened.open.store);
    await giveBack(opened.open.hold);
  }
}

async function together(
  orders: Parameters<Awaited<ReturnType<typeof fetchPdfTools>>['printTogether']>[0],
): Promise<File> {
  const { printTogether } = await fetchPdfTools();
  return new File([await printTogether(orders)], 'beforehand-sheets.pdf', { type: 'application/pdf' });
}

async function noteCopy({ store }: OpenReview, staff: Staff): Promise<void> {
  store.getState().record([{ type: 'copy-given', how: 'paper' }], [], staff);
}
