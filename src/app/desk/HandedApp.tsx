import { useEffect, useState } from 'react';
import type { Translate } from '../../i18n/translate.ts';
import { IsThisYou } from '../../patient/IsThisYou.tsx';
import { openSaved, type OpenReview } from '../open-review.ts';
import { resume } from '../resume.ts';
import type { ClinicsShelf, Shelf } from '../shelf.ts';
import { whenSaved } from '../when-saved.ts';
import { leave } from '../leave.ts';
import { giveBack } from '../../storage/tab-lock.ts';

type Props = { readonly t: Translate; readonly openShelf: () => Promise<Shelf> };
type Handed = { readonly open: OpenReview; readonly clinic: ClinicsShelf };

/** A clinic's device in a patient's hands, at its first page: who it was prepared for, or on with the review. */
export function HandedApp({ t, openShelf }: Props) {
  const [handed, setHanded] = useState<Handed | null>(null);
  useEffect(() => {
    void openShelf().then(async (shelf) => {
      const { clinic } = shelf;
      if (!clinic?.handed) return leave();
      const { slot, confirmed } = clinic.handed;
      if (confirmed) return resume(shelf, slot);
      const opened = await openSaved(shelf, slot);
      // What cannot be read goes back to the team, who see why.
      if (!opened.ok) return clinic.giveBack().then(leave);
      return setHanded({ open: opened.open, clinic });
    });
  }, [openShelf]);
  const identity = handed?.open.store.getState().review.identity;
  if (!handed || !identity) return <p role="status">{t('frame.loading')}</p>;
  return (
    <IsThisYou
      t={t}
      identity={identity}
      onConfirmed={() => void confirm(handed)}
      onGiveBack={() => void handed.clinic.giveBack().then(leave)}
    />
  );
}

async function confirm({ open, clinic }: Handed): Promise<void> {
  const { record } = open.store.getState();
  record([{ type: 'identity-confirmed' }]);
  if (!(await whenSaved(open.store))) return;
  await clinic.confirm();
  await giveBack(open.hold);
  leave();
}
