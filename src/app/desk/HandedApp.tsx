import { useEffect, useState } from 'react';
import type { Translate } from '../../i18n/translate.ts';
import { IsThisYou } from '../../patient/IsThisYou.tsx';
import type { Review } from '../../consent/review.ts';
import { faultOf, type VaultFault } from '../../consent/vault.ts';
import { openSaved } from '../open-review.ts';
import { resume } from '../resume.ts';
import type { ClinicsShelf, Shelf } from '../shelf.ts';
import { whenSaved } from '../when-saved.ts';
import { leave, leaveEverywhere } from '../leave.ts';
import { giveBack } from '../../storage/tab-lock.ts';
import { PracticeNotice } from '../PracticeNotice.tsx';
import { practiceHere } from './practice-here.ts';

type Props = { readonly t: Translate; readonly language: string; readonly openShelf: () => Promise<Shelf> };
type Handed = {
  readonly slot: string;
  readonly identity: Review['identity'];
  readonly shelf: Shelf;
  readonly clinic: ClinicsShelf;
};

/** A clinic's device in a patient's hands, at its first page: who it was prepared for, or on with the review. */
export function HandedApp({ t, language, openShelf }: Props) {
  const [handed, setHanded] = useState<Handed | null>(null);
  const [notSaved, setNotSaved] = useState<VaultFault | null>(null);
  useEffect(() => {
    void openShelf().then(async (shelf) => {
      const { clinic } = shelf;
      if (!clinic?.handed) return leave();
      const { slot, confirmed } = clinic.handed;
      if (confirmed) return resume(shelf, slot);
      const opened = await openSaved(shelf, slot);
      // What cannot be read goes back to the team, who see why.
      if (!opened.ok) return clinic.giveBack().then(leave);
      const { identity } = opened.open.store.getState().review;
      // Other tabs ask the same: whichever is answered goes on with the review, and none keeps it from that one.
      await giveBack(opened.open.hold);
      return setHanded({ slot, identity, shelf, clinic });
    });
  }, [openShelf]);
  if (!handed?.identity) return <p role="status">{t('frame.loading')}</p>;
  return (
    <>
      {practiceHere() && <PracticeNotice t={t} language={language} />}
      <IsThisYou
        t={t}
        identity={handed.identity}
        notSaved={notSaved}
        onConfirmed={() => void confirm(handed).then(setNotSaved)}
        onGiveBack={() => void handed.clinic.giveBack().then(leaveEverywhere)}
      />
    </>
  );
}

/** On to the review. Where it could not be saved nothing has happened, and why. */
async function confirm({ slot, shelf, clinic }: Handed): Promise<VaultFault | null> {
  const opened = await openSaved(shelf, slot);
  if (opened.ok) {
    const { store, hold } = opened.open;
    const isHere = store.getState().record([{ type: 'identity-confirmed' }]).ok;
    await whenSaved(store);
    await giveBack(hold);
    const { saving } = store.getState();
    if (isHere && saving.is === 'failed') return saving.fault;
    const failed = await clinic.confirm().then(() => null, faultOf);
    if (failed) return failed;
  }
  leave();
  return null;
}
