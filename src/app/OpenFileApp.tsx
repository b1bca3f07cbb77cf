import { useEffect, useState } from 'react';
import { faultOf } from '../consent/vault.ts';
import { OpenFile, type OpenFault } from '../patient/OpenFile.tsx';
import { bringIn } from './bring-in.ts';
import { goInstead } from './use-route.ts';
import { resume } from './resume.ts';
import { readReviewFile } from './review-file.ts';
import type { Shelf } from './shelf.ts';
import { reviewTexts } from './texts.ts';
import { forget } from './use-opened.ts';

const LANGUAGE = 'en';

/** Opens a saved file and goes to where it was left. */
export function OpenFileApp({ openShelf }: { readonly openShelf: () => Promise<Shelf> }) {
  const [t] = useState(() => reviewTexts(LANGUAGE));
  useEffect(() => {
    // On a clinic's device files come in at the desk.
    void openShelf().then(({ clinic }) => clinic && goInstead({ at: 'start' }));
  }, [openShelf]);
  const open = async (file: File): Promise<OpenFault | null> => {
    const shelf = await openShelf();
    const read = await readReviewFile(file);
    if (!read.ok) return read.fault;
    try {
      const { slot, written } = await bringIn(read, shelf);
      if (written) await forget(slot);
      await resume(shelf, slot);
      return null;
    } catch (error) {
      return faultOf(error) === 'newer' ? 'newer' : 'storage';
    }
  };
  return <OpenFile t={t} onOpen={open} />;
}
